using System.Globalization;

namespace Pactwatch.Reading.Languages;

/// <summary>
/// Tells in which language a text is written: by its script where only one language is written in that, else by its
/// small words, endings and letters. A guess: null where the text is too short or two languages come too close.
/// </summary>
internal static class LanguageRecognizer
{
    private const int LookedAt = 20_000;
    private const int FewestLetters = 4;

    public static string? Recognize(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, LookedAt));
        return ScriptOf(head) is { } script ? LanguageScores.Of(script).Clearest(head) : null;
    }

    /// <summary>The script of more than half of the letters.</summary>
    private static Script? ScriptOf(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)Script.Hangul + 1];
        counts.Clear();
        var letters = 0;
        foreach (var character in text)
        {
            if (!char.IsLetter(character) && char.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) continue;
            letters++;
            counts[(int)Scripts.Of(character)]++;
        }

        if (letters < FewestLetters) return null;
        // Japanese mixes its own signs with Chinese ones; a tenth of its own is enough.
        var signs = counts[(int)Script.Han] + counts[(int)Script.Kana];
        if (signs * 2 > letters) return counts[(int)Script.Kana] * 10 > signs ? Script.Kana : Script.Han;
        for (var script = 1; script < counts.Length; script++)
        {
            if (counts[script] * 2 > letters) return (Script)script;
        }

        return null;
    }
}

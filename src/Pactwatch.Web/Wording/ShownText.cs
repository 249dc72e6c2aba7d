using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pactwatch.Text;

namespace Pactwatch.Web.Wording;

/// <summary>
/// Text of a report, made safe to look at: characters that cannot be seen or that turn the order of others
/// (controls, bidirectional overrides, invisible blanks, halves of surrogate pairs) are named, not obeyed.
/// Joiners that scripts and emoji need are left alone, as are line ends and tabs.
/// </summary>
internal static class ShownText
{
    public static ImmutableArray<ShownRun> Runs(string text)
    {
        if (!HasHidden(text)) return text.Length == 0 ? [] : [new ShownRun(text, false)];
        var runs = ImmutableArray.CreateBuilder<ShownRun>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && !IsHidden(rune.Value))
            {
                plain.Append(text, at, length);
            }
            else
            {
                if (plain.Length > 0) runs.Add(new ShownRun(plain.ToString(), false));
                plain.Clear();
                runs.Add(new ShownRun(Name(isWhole ? rune.Value : text[at]), true));
            }

            at += length;
        }

        if (plain.Length > 0) runs.Add(new ShownRun(plain.ToString(), false));
        return runs.ToImmutable();
    }

    /// <summary>The same in one string, for places that hold no markup (titles of pages, drawings).</summary>
    public static string Plain(string? text) =>
        text is null ? "" : string.Concat(Runs(text).Select(run => run.IsControl ? $"⟨{run.Text}⟩" : run.Text));

    /// <summary>The same, cut to so many characters with "…" at the end, never within a pair of surrogates.</summary>
    public static string Short(string words, int longest)
    {
        var shown = Plain(words);
        if (shown.Length <= longest) return shown;
        var end = char.IsHighSurrogate(shown[longest - 2]) ? longest - 2 : longest - 1;
        return shown[..end].TrimEnd() + "…";
    }

    private static bool HasHidden(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || IsHidden(c)) return true;
        }

        return false;
    }

    /// <summary>Whether a character can't be seen or turns others round.</summary>
    internal static bool IsHidden(int code) => HiddenCharacter.Is(code);

    private static string Name(int code) => "U+" + code.ToString("X4", CultureInfo.InvariantCulture);
}

using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Reads times of the day: "5 p.m.", "10:30", "8.30 pm", "0900 GMT".</summary>
internal static class HourReader
{
    /// <summary>The end of the time of the day that starts here (<paramref name="i"/> where none does), in minutes from midnight.</summary>
    public static int Read(TimeTokens tokens, int i, out int minutes)
    {
        minutes = 0;
        ref readonly var token = ref tokens[i];
        var half = HalfAt(tokens, i + 1, out var afterHalf);
        if ((token.Classes & (WordClass.Colon | WordClass.Decimal)) != WordClass.None)
        {
            if ((token.Classes & WordClass.Decimal) != WordClass.None && half == 0) return i;
            minutes = token.Number;
            return half == 0 ? i + 1 : Halved(ref minutes, half, afterHalf);
        }

        if ((token.Classes & WordClass.Digits) != WordClass.None && half != 0)
        {
            minutes = token.Number <= 12 ? token.Number * 60 : token.Number is >= 100 and < 1260 && token.Number % 100 < 60 ? (token.Number / 100 * 60) + (token.Number % 100) : -1;
            return minutes < 0 ? i : Halved(ref minutes, half, afterHalf);
        }

        // "six p.m."
        if ((token.Classes & WordClass.Number) != WordClass.None && half != 0 && token.NumberAs(WordClass.Number) is >= 1 and <= 12 and var hour)
        {
            minutes = hour * 60;
            return Halved(ref minutes, half, afterHalf);
        }

        // "0900 GMT", "1430 hours"
        var isMilitary = (token.Classes & WordClass.Digits) != WordClass.None && token.End - token.Start == 4 && token.Number % 100 < 60 && token.Number <= 2400
            && (tokens.Is(i + 1, WordClass.Zone) || tokens.Characters(i + 1) is "hrs" or "hours" or "h");
        if (!isMilitary) return i;
        minutes = (token.Number / 100 * 60) + (token.Number % 100);
        return tokens.Is(i + 1, WordClass.Zone) ? i + 1 : i + 2;
    }

    private static int Halved(ref int minutes, int half, int end)
    {
        minutes %= 720;
        if (half == 2) minutes += 720;
        return end;
    }

    // 1 before noon, 2 after, 0 unsaid.
    private static int HalfAt(TimeTokens tokens, int i, out int end)
    {
        end = i + 1;
        var word = tokens.Characters(i);
        if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("a.m.", StringComparison.OrdinalIgnoreCase) || word.Equals("a.m", StringComparison.OrdinalIgnoreCase)) return 1;
        if (word.Equals("pm", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m.", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m", StringComparison.OrdinalIgnoreCase)) return 2;
        return 0;
    }
}

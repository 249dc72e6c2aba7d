using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Reads counts ("60", "twenty-one", "two and a half", "a few"), ordinals, days of the month and years.</summary>
internal static class CountReader
{
    /// <summary>The end of the count that starts here (<paramref name="i"/> where none does) and its amount, null where it is vague.</summary>
    public static int Read(TimeTokens tokens, int i, out decimal? amount)
    {
        amount = null;
        ref readonly var token = ref tokens[i];
        if ((token.Classes & WordClass.Digits) != WordClass.None)
        {
            amount = token.Number;
            return Half(tokens, i + 1, ref amount);
        }

        if ((token.Classes & WordClass.Decimal) != WordClass.None)
        {
            amount = FigureReader.DecimalOf(tokens.Characters(i));
            return i + 1;
        }

        if ((token.Classes & WordClass.Number) == WordClass.None) return i;
        return token.Word!.Number(WordClass.Number) switch
        {
            // "a", "an": "a few", "a couple of", "a dozen", "a hundred"; else one.
            0 => Article(tokens, i, out amount),
            < 0 => Vague(tokens, i + 1),
            var number => Words(tokens, i, number, out amount),
        };
    }

    /// <summary>The end of the ordinal that starts here, and its number.</summary>
    public static int Ordinal(TimeTokens tokens, int i, out int number)
    {
        number = 0;
        if (tokens.Is(i, WordClass.Ordinal))
        {
            number = tokens[i].NumberAs(WordClass.Ordinal);
            return i + 1;
        }

        // "twenty-first", "twenty first"
        if (!tokens.Is(i, WordClass.Number) || tokens[i].NumberAs(WordClass.Number) is not (>= 20 and <= 90 and var tens)) return i;
        var at = tokens.Is(i + 1, WordClass.Hyphen) ? i + 2 : i + 1;
        if (!tokens.Is(at, WordClass.Ordinal) || tokens[at].NumberAs(WordClass.Ordinal) is not (>= 1 and <= 9 and var ones)) return i;
        number = tens + ones;
        return at + 1;
    }

    /// <summary>The end of the day of the month that starts here, and its number.</summary>
    public static int Day(TimeTokens tokens, int i, out int day)
    {
        day = tokens[i].Number;
        if (tokens.Is(i, WordClass.DayDigits)) return i + 1;
        var end = Ordinal(tokens, i, out day);
        if (end > i && day is >= 1 and <= 31) return end;
        // "may twenty nine"
        if (!tokens.Is(i, WordClass.Number)) return i;
        end = Read(tokens, i, out var amount);
        if (amount is not (>= 2 and <= 31)) return i;
        day = (int)amount;
        return end;
    }

    /// <summary>The end of the year that starts here, and its number.</summary>
    public static int Year(TimeTokens tokens, int i, out int year)
    {
        year = tokens[i].Number;
        if (tokens.Is(i, WordClass.Year | WordClass.ShortYear)) return i + 1;
        // "nineteen ninety-six"
        if (IsMillennium(tokens, i))
        {
            // "two thousand", "two thousand and three"
            year = 2000;
            var at = tokens.Characters(i + 2) is "and" ? i + 3 : i + 2;
            var last = Read(tokens, at, out var rest);
            if (!tokens.Is(at, WordClass.Number) || rest is not (>= 1 and <= 99)) return i + 2;
            year += (int)rest;
            return last;
        }

        if (!tokens.Is(i, WordClass.Number) || tokens[i].NumberAs(WordClass.Number) is not (>= 15 and <= 20 and var century)) return i;
        var end = Read(tokens, i + 1, out var amount);
        if (end == i + 1 || amount is not (>= 10 and <= 99) || !tokens.Is(i + 1, WordClass.Number)) return i;
        year = (century * 100) + (int)amount;
        return end;
    }

    private static bool IsMillennium(TimeTokens tokens, int i) =>
        tokens.Is(i, WordClass.Number) && tokens.Is(i + 1, WordClass.Number) && tokens[i].NumberAs(WordClass.Number) == 2 && tokens[i + 1].NumberAs(WordClass.Number) == 1000;

    private static int Article(TimeTokens tokens, int i, out decimal? amount)
    {
        amount = 1;
        if (!tokens.Is(i + 1, WordClass.Number)) return Half(tokens, i + 1, ref amount);
        var number = tokens[i + 1].NumberAs(WordClass.Number);
        if (number < 0)
        {
            amount = null;
            return Vague(tokens, i + 2);
        }

        // "a dozen", "a hundred"; "a two-week truce" is no count of its own.
        if (tokens[i + 1].Word!.Code(WordClass.Number)[0] != '0') return i;
        amount = number;
        return Vague(tokens, i + 2);
    }

    // "a couple of", "dozens of", "several".
    private static int Vague(TimeTokens tokens, int i) => tokens.Characters(i).SequenceEqual("of") ? i + 1 : i;

    private static int Words(TimeTokens tokens, int i, int number, out decimal? amount)
    {
        var end = i + 1;
        var sum = number;
        if (number >= 20 && number < 100)
        {
            var at = tokens.Is(end, WordClass.Hyphen) ? end + 1 : end;
            if (tokens.Is(at, WordClass.Number) && tokens[at].NumberAs(WordClass.Number) is >= 1 and <= 9 and var ones && tokens[at].Word!.Code(WordClass.Number)[0] != '0')
            {
                sum += ones;
                end = at + 1;
            }
        }

        if (tokens.Is(end, WordClass.Number) && tokens[end].NumberAs(WordClass.Number) is 12 or 100 or 1000 && tokens[end].Word!.Code(WordClass.Number)[0] == '0')
        {
            sum *= tokens[end].NumberAs(WordClass.Number);
            end++;
        }

        amount = sum;
        return number == 2 && tokens[i].Word!.Code(WordClass.Number)[0] == '0' ? Vague(tokens, end) : Half(tokens, end, ref amount);
    }

    // "two and a half"
    private static int Half(TimeTokens tokens, int i, ref decimal? amount)
    {
        if (!tokens.Characters(i).Equals("and", StringComparison.OrdinalIgnoreCase)) return i;
        var at = tokens.Characters(i + 1).SequenceEqual("a") ? i + 2 : i + 1;
        var part = tokens.Characters(at) is "half" ? 0.5m : tokens.Characters(at) is "quarter" ? 0.25m : 0;
        if (part == 0) return i;
        amount += part;
        return at + 1;
    }
}

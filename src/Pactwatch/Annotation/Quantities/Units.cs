using System.Collections.Frozen;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Units that stand beside a number: currencies, percentages, measures, time units.</summary>
internal static class Units
{
    private const string Folder = "Annotation/Quantities/English/";
    private const int LongestSymbol = 8;
    private const int WeightReach = 6;

    private static readonly PhraseTable<Currency> Signs = Currencies("sign", ignoreCase: false);

    private static readonly PhraseTable<Currency> Names = Currencies("word", ignoreCase: true);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WeightWords =
        Lexicon.Set(Folder + "weight-words.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> MeasureUnits = Lexicon.Rows(Folder + "measures.tsv", 2).Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Codes = Lexicon.Rows(Folder + "currencies.tsv", 3).Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly PhraseTable<string> Measures = new(Lexicon.Rows(Folder + "measures.tsv", 2).Where(row => !IsSymbol(row[0])).Select(row => (row[0], row[1])));

    private static readonly PhraseTable<string> Rated = new(Lexicon.Rows(Folder + "measures.tsv", 3).Where(row => row[2].Length > 0).Select(row => (row[0], row[2])));

    private static readonly PhraseTable<string> Symbols = new(Lexicon.Rows(Folder + "measures.tsv", 2).Where(row => IsSymbol(row[0])).Select(row => (row[0], row[1])), ignoreCase: false);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TimeUnits =
        Lexicon.Set(Folder + "time-units.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The currency sign or code that ends before the token ("US$ 2", "EUR 40").</summary>
    public static (Currency Currency, int First)? SignBefore(ReportWords words, int token) =>
        words.AreTogether(token, token - 1) && Signs.EndingAt(words, token - 1) is { } found ? (found.Meaning, found.First) : null;

    /// <summary>The currency that stands behind a number ("40 million euros", "500 EUR", "100-euro").</summary>
    public static (Currency Currency, int End)? CurrencyAt(ReportWords words, int token)
    {
        var at = words.IsHyphen(token) ? token + 1 : token;
        if (!words.AreTogether(token - 1, at)) return null;
        if (Names.StartingAt(words, at) is { } named) return AreWeight(words, at) ? null : named;
        if (MillionsOf(words[at]) is { } code) return (new Currency(code), at + 1);
        return Signs.StartingAt(words, at) is { } sign && !char.IsAsciiDigit(words[sign.End] is [var c, ..] ? c : ' ') ? sign : null;
    }

    /// <summary>The measure or percent sign that stands behind a number ("30 percent", "10-kilometre").</summary>
    public static (string Unit, int End)? MeasureAt(ReportWords words, int token)
    {
        // "20 (kg)", "20 [kg]"
        if (words[token] is "(" or "[" or "{" && words.AreTogether(token - 1, token + 2) && words[token + 2] is ")" or "]" or "}")
            return MeasureAt(words, token + 1) is { } inside && inside.End == token + 2 ? (inside.Unit, token + 3) : null;
        var at = words.IsHyphen(token) ? token + 1 : token;
        if (!words.AreTogether(token - 1, at) || words.IsCapitalized(at) && words.IsCapitalized(at + 1)) return null;
        if (AreWeight(words, at)) return ("pounds", at + 1);
        return Measures.StartingAt(words, at) ?? (words[at].Length <= LongestSymbol ? Symbols.StartingAt(words, at) : null);
    }

    /// <summary>What a measure that ends before the token is per ("bpd": "day"), or null.</summary>
    public static string? PerOfMeasureBefore(ReportWords words, int token) => Rated.EndingAt(words, token - 1)?.Meaning;

    /// <summary>The measure that is written with these letters right behind figures ("75ml", "20C"), or null.</summary>
    public static string? MeasureOf(ReadOnlySpan<char> letters) => Symbols.Find(letters) ?? Measures.Find(letters);

    /// <summary>The currency that is written with these letters right before or behind figures ("USD115", "115EUR"), or null.</summary>
    public static string? CodeOf(ReadOnlySpan<char> letters) => letters.Length > 1 ? Signs.Find(letters)?.Code : null;

    /// <summary>The currency of a code with an M before it, or null: "30 MUSD" is 30 million.</summary>
    public static string? MillionsOf(ReadOnlySpan<char> letters) =>
        letters is ['M', _, _, _] && Signs.Find(letters[1..]) is { } currency && letters[1..].SequenceEqual(currency.Code) ? currency.Code : null;

    /// <summary>True where "pounds" weigh: before "of" a thing, in an adjective, beside a word of weight.</summary>
    private static bool AreWeight(ReportWords words, int token)
    {
        if (!words.Is(token, "pounds") && !words.Is(token, "pound")) return false;
        if (words.IsHyphen(token - 1) || words.Is(token + 1, "of")) return !words.Is(token - 1, "million") && !words.Is(token - 1, "billion");
        for (var i = token - WeightReach; i < token + WeightReach; i++)
            if (words.AreTogether(i, token) && WeightWords.Contains(words[i])) return true;
        return false;
    }

    /// <summary>True for a sign that may stand right before figures: a bracket, a quotation mark, a dash.</summary>
    public static bool IsOpening(ReadOnlySpan<char> sign) => sign is "(" or "[" or "\"" or "“" or "‘" or "'" or "-" or "–" or "—" or "~" or ">" or "<" or "≥" or "≤" or "≈";

    /// <summary>True for a coin below the unit of its currency ("cents"), a hundredth of it.</summary>
    public static bool IsCoin(string? unit) => unit is "cents" or "pence" or "kopecks" or "paise";

    /// <summary>True for an ISO 4217 code.</summary>
    public static bool IsCurrency(string? unit) => unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper) && Codes.Contains(unit);

    /// <summary>True for money, coins, percentages and measures: units that say nothing of what is measured.</summary>
    public static bool IsAmount(string? unit) => unit is not null && (IsCurrency(unit) || MeasureUnits.Contains(unit));

    public static bool IsTimeUnit(ReportWords words, int token) => IsTimeUnit(words[token]);

    /// <summary>True for a word for a length of time ("day"), which makes a rate behind "a" or "per".</summary>
    public static bool IsTimeUnit(ReadOnlySpan<char> word) => TimeUnits.Contains(word);

    // "MW" is no "mw", "t" no "T"; a word is itself in any case.
    private static bool IsSymbol(string form) => form.Length <= 2 || form.AsSpan().ContainsAnyInRange('A', 'Z') && !form.Contains(' ', StringComparison.Ordinal);

    private static PhraseTable<Currency> Currencies(string place, bool ignoreCase) => new(
        Lexicon.Rows(Folder + "currencies.tsv", 3)
            .Where(row => row[2].Equals(place, StringComparison.Ordinal))
            .Select(row => (row[0], new Currency(row[1]))),
        ignoreCase);
}

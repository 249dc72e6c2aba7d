using System.Globalization;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Units that stand beside a number: currencies, percentages, measures, time units.</summary>
internal static class Units
{
    private const string Folder = "Annotation/Quantities/English/";

    private static readonly PhraseTable<Currency> Signs = Currencies("sign", ignoreCase: false);

    private static readonly PhraseTable<Currency> Names = Currencies("word", ignoreCase: true);

    private static readonly PhraseTable<string> Measures = new(Lexicon.Rows(Folder + "measures.tsv", 2).Select(row => (row[0], row[1])));

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
        if (Names.StartingAt(words, at) is { } named) return named;
        return Signs.StartingAt(words, at) is { } sign && !char.IsAsciiDigit(words[sign.End] is [var c, ..] ? c : ' ') ? sign : null;
    }

    /// <summary>The measure or percent sign that stands behind a number ("30 percent", "10-kilometre").</summary>
    public static (string Unit, int End)? MeasureAt(ReportWords words, int token)
    {
        var at = words.IsHyphen(token) ? token + 1 : token;
        return words.AreTogether(token - 1, at) ? Measures.StartingAt(words, at) : null;
    }

    public static bool IsTimeUnit(ReportWords words, int token) => TimeUnits.Contains(words[token]);

    private static PhraseTable<Currency> Currencies(string place, bool ignoreCase) => new(
        Lexicon.Rows(Folder + "currencies.tsv", 4)
            .Where(row => row[3].Equals(place, StringComparison.Ordinal))
            .Select(row => (row[0], new Currency(row[1], decimal.Parse(row[2], NumberStyles.None, CultureInfo.InvariantCulture)))),
        ignoreCase);
}

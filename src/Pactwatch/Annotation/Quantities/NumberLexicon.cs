using System.Globalization;
using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Number words and vague counts of English, as data.</summary>
internal static class NumberLexicon
{
    private const string Folder = "Annotation/Quantities/English/";

    private static readonly PhraseTable<NumberWord> Words = new(
        Lexicon.Rows(Folder + "numbers.tsv", 3).Select(row => (row[0], new NumberWord(Decimal(row[1]), Enum.Parse<NumberWordKind>(row[2], ignoreCase: true)))));

    private static readonly PhraseTable<VagueCount> VagueCounts = new(
        Lexicon.Rows(Folder + "vague-counts.tsv", 4)
            .Select(row => (row[0], new VagueCount(Decimal(row[1]), Decimal(row[2]), Enum.Parse<VagueUse>(row[3], ignoreCase: true)))));

    public static NumberWord? WordAt(ReportWords words, int token)
    {
        return Words.StartingAt(words, token) is { } found && found.End == token + 1 ? found.Meaning : null;
    }

    public static (VagueCount Count, int End)? VagueAt(ReportWords words, int token) => VagueCounts.StartingAt(words, token);

    private static decimal Decimal(string figures) => decimal.Parse(figures, NumberStyles.None, CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Rulings;

/// <summary>
/// Finds the words that judgements point at again: to the letter but for blanks and the shapes of quotation marks and
/// dashes, told apart by what stands around them. Where a page was edited, its newest version is searched.
/// </summary>
public sealed class JudgedPlaces
{
    private static readonly Remembered<ReportText, FoldedText> Folded = new(text => new FoldedText(text.Characters));

    private readonly ImmutableDictionary<ReportId, Report> searched;

    /// <param name="known">Every report of the ledger's day.</param>
    /// <param name="counting">Those of them that count: of each series the newest version.</param>
    public JudgedPlaces(IEnumerable<Report> known, IEnumerable<Report> counting)
    {
        var newest = counting.DistinctBy(report => report.Series).ToDictionary(report => report.Series, StringComparer.Ordinal);
        searched = known.DistinctBy(report => report.Id).ToImmutableDictionary(report => report.Id, report => newest.GetValueOrDefault(report.Series, report));
    }

    /// <summary>The report whose words are searched for those of this one; null where it isn't known on the ledger's day.</summary>
    public Report? Searched(ReportId report) => searched.GetValueOrDefault(report);

    /// <summary>Where the words stand: mostly one place, several where nothing around them tells which; none where they are found no more.</summary>
    public ImmutableArray<TextSpan> Find(JudgedWords words)
    {
        if (Searched(words.Report) is not { } report) return [];
        var (text, exact) = (Folded.Of(report.Text), FoldedText.Of(words.Exact).Trim());
        if (exact.Length == 0) return [];
        var (before, after) = (FoldedText.Of(words.Prefix).Trim(), FoldedText.Of(words.Suffix).Trim());
        var best = ImmutableArray.CreateBuilder<TextSpan>();
        var most = -1;
        for (var at = text.Characters.IndexOf(exact, StringComparison.Ordinal); at >= 0; at = text.Characters.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var alike = AlikeBefore(text.Characters.AsSpan(0, at).TrimEnd(), before) + AlikeAfter(text.Characters.AsSpan(at + exact.Length).TrimStart(), after);
            if (alike < most) continue;
            if (alike > most) best.Clear();
            most = alike;
            best.Add(text.Place(at, exact.Length));
        }

        return best.ToImmutable();
    }

    private static int AlikeBefore(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        var alike = 0;
        while (alike < text.Length && alike < words.Length && text[^(alike + 1)] == words[^(alike + 1)]) alike++;
        return alike;
    }

    private static int AlikeAfter(ReadOnlySpan<char> text, ReadOnlySpan<char> words) => text.CommonPrefixLength(words);
}

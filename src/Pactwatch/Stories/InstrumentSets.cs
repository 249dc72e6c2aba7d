using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Ledger;

namespace Pactwatch.Stories;

/// <summary>
/// Annexes in files of their own and versions in other languages belong to the agreement whose text they go with, though
/// no evidence of the usual kinds ties them to it: an annex is one that the text names, a version counts its clauses alike.
/// </summary>
internal static class InstrumentSets
{
    /// <summary>In hundredths: of the places of two texts that count alike so many are the same.</summary>
    private const int AlikePlaces = 70;

    /// <summary>Fewer numbered places than these count alike by chance.</summary>
    private const int FewestPlaces = 3;

    /// <summary>The stories, those of annexes and versions joined to the one story whose text they go with; each with its reports in the order of their ids.</summary>
    public static ImmutableArray<ImmutableArray<ReportClaims>> Join(ImmutableArray<ImmutableArray<ReportClaims>> stories)
    {
        if (stories.Length < 2 || !stories.Any(story => story.Any(report => report.Instrument is not null))) return stories;
        var hosts = new Dictionary<int, int>();
        for (var at = 0; at < stories.Length; at++)
        {
            if (!stories[at].All(report => report.Instrument is not null)) continue;
            var candidates = Enumerable.Range(0, stories.Length).Where(other => other != at && !hosts.ContainsKey(other) && stories[at].All(part => stories[other].Any(text => GoesWith(part, text)))).Take(2).ToArray();
            if (candidates.Length == 1) hosts[at] = candidates[0];
        }

        return
        [
            .. Enumerable.Range(0, stories.Length).Where(at => !hosts.ContainsKey(at))
                .Select(at => stories[at].Concat(hosts.Where(pair => pair.Value == at).SelectMany(pair => stories[pair.Key])).OrderBy(report => report.Report.Id).ToImmutableArray()),
        ];
    }

    private static bool GoesWith(ReportClaims part, ReportClaims text) =>
        part.Instrument is { } own && text.Instrument is { IsRead: true } main
        && (own.IsRead ? IsAnnexOf(own, main, text) : CountsAlike(own, main));

    /// <summary>True where the numbered places of two texts are mostly the same, whatever their languages.</summary>
    public static bool CountsAlike(Instrument version, Instrument main)
    {
        var (left, right) = (Places(version), Places(main));
        var shared = left.Intersect(right).Count;
        return Math.Min(left.Count, right.Count) >= FewestPlaces && shared * 100 >= Math.Max(left.Count, right.Count) * AlikePlaces;
    }

    /// <summary>True of a text that is an annex which the other names and doesn't hold.</summary>
    public static bool IsAnnexOf(Instrument annex, Instrument main, ReportClaims text)
    {
        var first = annex.Clauses.FirstOrDefault(clause => clause.Role is not (ClauseRole.Preamble or ClauseRole.Signatures));
        return first is not null && Extraction.Instruments.ClauseTree.AnnexOf(first) is { } name
            && !main.Clauses.Any(clause => clause.Path == name) && text.Report.Text.Characters.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The places without the words that languages have of their own: "Artículo 4(a)" and "Article 4(a)" are one.</summary>
    private static ImmutableHashSet<string> Places(Instrument instrument) =>
        [.. instrument.Clauses.Where(clause => clause.LabelLength > 0).Select(clause => string.Join('/', clause.Path.Split('/').Select(part => part[(part.LastIndexOf(' ') + 1)..])))];
}

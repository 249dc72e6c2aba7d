using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Derivation.Tracing;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Retractions;

/// <summary>
/// Finds what was taken back or put right in a set of reports: by a notice, by a story sent again, and by a page
/// edited in place. A function of the set; reports of a later day than is asked about are left out before.
/// </summary>
public static class RetractionFinder
{
    /// <summary>A story sent again tells at least so many in a hundred of the old one's sentences.</summary>
    private const int SameStoryPercent = 50;

    private static readonly Remembered<AnnotatedReport, (RetractionKind Kind, Language.TextSpan Words, int At)?> Notices = new(report => NoticeReader.Read(report.Text));

    public static ImmutableArray<Retraction> Find(IReadOnlyList<AnnotatedReport> reports, ImmutableArray<DerivationLink> links)
    {
        ArgumentNullException.ThrowIfNull(reports);
        AnnotatedReport[] ordered = [.. reports.OrderBy(report => report.Report.Id).DistinctBy(report => report.Report.Id)];
        var outlets = new OutletNamesOfSet(ordered, links);
        var takenBy = new Lazy<ILookup<string, ReportId>>(() => links.ToLookup(link => outlets.Full(link.Origin), link => link.Report, StringComparer.Ordinal));
        var found = Edited(ordered).Select(pair => Make(pair.New.Report, outlets.Own(pair.New.Report.Id), RetractionKind.Edited, [pair.Old.Report.Id], [])).ToList();
        foreach (var notice in ordered)
        {
            if (Notices.Of(notice) is not { } read || TakenBackBy(notice, read.Words, read.At, outlets) is not { } by) continue;
            var earlier = Array.FindAll(ordered, other => other != notice && outlets.Own(other.Report.Id) == by && !IsAfter(other.Report, notice.Report));
            var targets = read.Kind == RetractionKind.Withdrawn ? Announced(notice, earlier) : SentAgain(notice, earlier);
            found.RemoveAll(edited => edited.Notice == notice.Report.Id && targets.Any(target => edited.Reports.Contains(target)));
            found.Add(Make(notice.Report, by, read.Kind, targets, [new Mention(notice.Report.Id, read.Words, [], Stance.Asserts)]));
        }

        return [.. found.Where(one => one.Reports.Length + one.Copies.Length > 0).OrderBy(one => one.On ?? LocalDate.MaxIsoValue).ThenBy(one => one.Notice).ThenBy(one => one.Kind)];

        Retraction Make(Report notice, string by, RetractionKind kind, ImmutableArray<ReportId> targets, ImmutableArray<Mention> words)
        {
            var copies = Copies(targets, links).Remove(notice.Id);
            if (kind == RetractionKind.Withdrawn)
            {
                // Copies of a story that isn't held, and those of which nothing but the credit and the headline tells.
                var takers = takenBy.Value[by].ToHashSet();
                var others = ordered.Where(report => report.Report.Id != notice.Id && takers.Contains(report.Report.Id) && outlets.Own(report.Report.Id) != by);
                copies = [.. copies.Union(Announced(ordered.First(report => report.Report.Id == notice.Id), [.. others])).Order()];
            }

            return new Retraction(notice.Id, by, kind, notice.Reading.ModifiedOn is { } modified && kind == RetractionKind.Edited ? modified : notice.Published.Date, targets, copies, words);
        }
    }

    /// <summary>
    /// Who takes the story back: the outlet named before the words ("Northwire has withdrawn its story"), the agency of the
    /// dateline, the notice's own outlet, or the one original that it names; null where nothing tells.
    /// </summary>
    private static string? TakenBackBy(AnnotatedReport notice, Language.TextSpan words, int phrase, OutletNamesOfSet outlets)
    {
        var named = NamedOrigins.Of(notice);
        var before = notice.Text.Characters[words.Start..phrase];
        var speaking = outlets.All.Concat(named.Names).Where(name => NearEnd(before, name)).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
        var by = speaking ?? CreditReader.DatelineOf(notice.Text) ?? named.Outlet ?? (named.Names is [var only] ? only : null);
        return by is null ? null : outlets.Full(by);
    }

    /// <summary>"Northwire | has withdrawn", "the Northwire news agency | has withdrawn".</summary>
    private static bool NearEnd(string before, string name)
    {
        var at = before.LastIndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(before[at - 1])) && before[(at + name.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word is "news" or "later" || OutletKinds.English.OfNoun(word) is not null);
    }

    private static bool IsAfter(Report one, Report other) => one.Published.Date is { } first && other.Published.Date is { } second && first > second;

    /// <summary>Each version of a page but the newest, with the newest.</summary>
    private static IEnumerable<(AnnotatedReport Old, AnnotatedReport New)> Edited(AnnotatedReport[] reports) =>
        from series in reports.GroupBy(report => report.Report.Series, StringComparer.Ordinal)
        let versions = series.OrderBy(report => report.Report.Published.Date ?? LocalDate.MaxIsoValue).ThenBy(report => report.Report.Reading.ModifiedOn ?? LocalDate.MinIsoValue).ThenBy(report => report.Report.Id).ToArray()
        from old in versions[..^1]
        select (old, versions[^1]);

    /// <summary>The stories whose headline, or else whose first sentence, the notice repeats.</summary>
    private static ImmutableArray<ReportId> Announced(AnnotatedReport notice, AnnotatedReport[] candidates)
    {
        var told = ContentWords.Of(notice);
        return [.. candidates.Where(candidate => candidate != notice && Heads(candidate).Any(head => told.Telling(ContentWords.Of(candidate).Passage(head)) is not null)).Select(candidate => candidate.Report.Id)];
    }

    private static IEnumerable<Language.TextSpan> Heads(AnnotatedReport report)
    {
        if (report.Text.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title) is { Span.IsEmpty: false } title) return [title.Span];
        return report.Sentences.IsEmpty ? [] : [report.Sentences[0].Span];
    }

    /// <summary>The one earlier story that most of is told again.</summary>
    private static ImmutableArray<ReportId> SentAgain(AnnotatedReport again, AnnotatedReport[] earlier)
    {
        var told = ContentWords.Of(again);
        var best = earlier.Select(old => (Old: old, Percent: ToldPercent(old, told))).Where(pair => pair.Percent >= SameStoryPercent)
            .OrderByDescending(pair => pair.Percent).ThenBy(pair => pair.Old.Report.Id).Select(pair => pair.Old.Report.Id).Take(1);
        return [.. best];
    }

    private static int ToldPercent(AnnotatedReport old, ContentWords told)
    {
        var own = ContentWords.Of(old);
        return old.Sentences.IsEmpty ? 0 : old.Sentences.Count(sentence => told.Telling(own.Passage(sentence.Span)) is not null) * 100 / old.Sentences.Length;
    }

    /// <summary>All that was taken from these, and from what was taken from them.</summary>
    private static ImmutableArray<ReportId> Copies(ImmutableArray<ReportId> targets, ImmutableArray<DerivationLink> links)
    {
        var reached = targets.ToHashSet();
        while (true)
        {
            var further = links.Where(link => link.From is { } from && reached.Contains(from) && !reached.Contains(link.Report)).Select(link => link.Report).Distinct().ToArray();
            if (further.Length == 0) return [.. reached.Where(report => !targets.Contains(report)).Order()];
            reached.UnionWith(further);
        }
    }
}

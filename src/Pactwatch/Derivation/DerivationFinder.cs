using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Derivation.Paraphrase;
using Pactwatch.Derivation.Quotes;
using Pactwatch.Extraction.Utterances;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// Tells for each report of a set which originals it rests on: those that its credits and its body name, and,
/// where it names none, those of the reports whose passages or unnamed sources' words it carries. Own
/// reporting has no row. The rows are a function of the set: ordered by report, then origin.
/// </summary>
public static class DerivationFinder
{
    private static readonly Remembered<AnnotatedReport, ImmutableArray<UtteranceClaim>> Said = new(UtteranceExtractor.Extract);

    /// <param name="threads">How many reports, and pairs of them, are looked at side by side; changes nothing of what is found.</param>
    public static ImmutableArray<DerivationLink> Find(IReadOnlyList<AnnotatedReport> reports, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var ordered = reports.OrderBy(report => report.Report.Id).ToArray();
        var named = UnderOneName(KnowingEachOther([.. ordered.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(NamedOrigins.Of)], threads));
        var links = new List<DerivationLink>();
        var reuse = Carried(ordered, threads);
        var takenFrom = TakenFrom(ordered, named, reuse);
        var carried = CarriedQuotes(ordered, named);
        var shared = reuse.SelectMany(pair => new[] { (Report: pair.A, Pair: pair), (Report: pair.B, Pair: pair) }).ToLookup(entry => entry.Report, entry => entry.Pair);
        var reportsAtPages = new Lazy<ILookup<string, int>>(() => Enumerable.Range(0, ordered.Length).ToLookup(i => LinkedAddress.PageOf(ordered[i].Report.Reading.Url), StringComparer.Ordinal));
        var reportsOfOutlets = Enumerable.Range(0, ordered.Length).Where(i => named[i].Outlet is not null).ToLookup(i => named[i].Outlet!, StringComparer.Ordinal);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Report.Kind == ReportKind.Instrument && !takenFrom.ContainsKey(i)) continue;
            // "And agencies": the one whose report it carries.
            var isTold = named[i].HasAny && !(named[i].AreUnnamed && takenFrom.TryGetValue(i, out var agencys) && named[agencys.B].IsAgencys);
            links.AddRange(isTold ? Named(ordered, named, i, [.. shared[i]], reportsOfOutlets, reportsAtPages) : Inherited(ordered, named, i, takenFrom, carried[i]));
        }

        return [.. links.OrderBy(link => link.Report).ThenBy(link => link.Origin, StringComparer.Ordinal).ThenBy(link => link.How)];
    }

    /// <summary>What pairs of reports carry alike, word for word or retold; by A, then B.</summary>
    private static CarriedText[] Carried(AnnotatedReport[] reports, int threads)
    {
        var retold = ParaphraseFinder.Find(reports, threads).ToDictionary(carried => (carried.A, carried.B));
        var carried = ReuseFinder.Find(reports, threads).Select(reused => retold.Remove((reused.A, reused.B), out var further) ? reused.OrMore(further) : reused).ToList();
        return [.. carried.Concat(retold.Values).OrderBy(pair => pair.A).ThenBy(pair => pair.B)];
    }

    /// <summary>Each read again with the outlets that the reports of the set come from or name.</summary>
    private static NamedOrigins[] KnowingEachOther(NamedOrigins[] named, int threads)
    {
        var outlets = new AskedNames(named.SelectMany(report => report.Names.Prepend(report.Outlet)).OfType<string>().Distinct(StringComparer.Ordinal).Where(name => !UnnamedAgencies.IsOne(name)));
        // A site that carries several outlets' reports names none of them.
        var outletAt = named.Where(report => report.OwnSite.Length > 0).GroupBy(report => report.OwnSite, StringComparer.Ordinal)
            .Where(group => group.Select(report => report.Outlet).Distinct(StringComparer.Ordinal).Count() == 1).ToDictionary(group => group.Key, group => group.First().Outlet!, StringComparer.Ordinal);
        var agencies = named.Where(report => report is { IsAgencys: true, Outlet: not null }).Select(report => report.Outlet!).ToHashSet(StringComparer.Ordinal);
        return [.. named.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(report => report.Knowing(outlets, outletAt).Explained(name => agencies.Contains(name) || AgencyDirectory.English.Named(name)?.Kind == "agency"))];
    }

    /// <summary>"Northwire" in one report and "Northwire News Agency" in another, or as another's outlet, are one original.</summary>
    private static NamedOrigins[] UnderOneName(NamedOrigins[] named)
    {
        var fullest = OutletNames.Fullest(named.SelectMany(report => report.Names).Concat(named.Select(report => report.Outlet).OfType<string>()));
        return Array.ConvertAll(named, report => report.Under(fullest));
    }

    /// <summary>For each report the one whose passages it carries, if any: the earlier, else the fuller of the two.</summary>
    private static Dictionary<int, CarriedText> TakenFrom(AnnotatedReport[] reports, NamedOrigins[] named, CarriedText[] reuse)
    {
        var takenFrom = new Dictionary<int, CarriedText>();
        foreach (var pair in reuse)
        {
            var directed = Directed(reports, named, pair);
            if (directed.DegreeOfA is null || !MayBeTaken(reports[directed.A].Report, reports[directed.B].Report, directed)) continue;
            if (!takenFrom.TryGetValue(directed.A, out var best) || directed.ShareOfA > best.ShareOfA) takenFrom[directed.A] = directed;
        }

        return takenFrom;
    }

    /// <summary>An agreement's own text was taken from no report, nor a draft from what was signed; of one day's texts the one may be a copy.</summary>
    private static bool MayBeTaken(Report taker, Report from, CarriedText pair) =>
        taker.Kind != ReportKind.Instrument
        || (from.Kind == ReportKind.Instrument && pair.DegreeOfA == DerivationDegree.Wholly
            && (taker.Authority == InstrumentAuthority.Draft) == (from.Authority == InstrumentAuthority.Draft)
            && (taker.Published.Date is null || from.Published.Date is null || taker.Published.Date == from.Published.Date));

    /// <summary>The pair turned so that A is the one that took it.</summary>
    private static CarriedText Directed(AnnotatedReport[] reports, NamedOrigins[] named, CarriedText pair)
    {
        var (a, b) = (reports[pair.A].Report.Published.Date, reports[pair.B].Report.Published.Date);
        var order = (reports[pair.B].Report.Kind == ReportKind.Instrument).CompareTo(reports[pair.A].Report.Kind == ReportKind.Instrument);
        // Who credits the other took it, whatever the pages say of their dates.
        if (order == 0) order = named[pair.A].Credits(named[pair.B]).CompareTo(named[pair.B].Credits(named[pair.A]));
        // An agency that took a report from elsewhere would say so; pages that copy one may bear any date.
        if (order == 0) order = named[pair.B].IsAgencys.CompareTo(named[pair.A].IsAgencys);
        if (order == 0) order = (a, b) is ({ } dayA, { } dayB) ? dayA.CompareTo(dayB) : 0;
        if (order == 0) order = named[pair.B].HasAny.CompareTo(named[pair.A].HasAny);
        if (order == 0) order = pair.ShareOfA.CompareTo(pair.ShareOfB);
        if (order == 0) order = 1;
        return order > 0 ? pair : pair.Turned();
    }

    /// <summary>
    /// The originals a report names itself; where such an agency's own report is held, with the share that was carried
    /// over. Passages that are carried over show more than words in the body that name the agency once.
    /// </summary>
    private static IEnumerable<DerivationLink> Named(AnnotatedReport[] reports, NamedOrigins[] named, int report, CarriedText[] shared, ILookup<string, int> reportsOfOutlets, Lazy<ILookup<string, int>> reportsAtPages)
    {
        foreach (var link in named[report].Links())
        {
            var pair = shared.Select(pair => pair.A == report ? pair : pair.Turned()).Where(pair => named[pair.B].Outlet == link.Origin)
                .OrderByDescending(pair => pair.DegreeOfA is DerivationDegree.Wholly).ThenByDescending(pair => pair.ShareOfA).ThenBy(pair => pair.B).FirstOrDefault();
            if (pair is null) yield return (LinkedTo(named, report, link.Origin, reportsAtPages) ?? OnlyHeld(reports, report, reportsOfOutlets[link.Origin])) is { } only ? link with { From = reports[only].Report.Id, SharePermille = 0 } : link;
            else if (link.How == DerivationMeans.Attribution && pair.DegreeOfA is { } degree) yield return WithPassages(link, reports, pair, degree);
            else yield return link with { From = reports[pair.B].Report.Id, SharePermille = pair.ShareOfA };
        }
    }

    /// <summary>The first held report whose page this one leads to for the original; null where it leads to none.</summary>
    private static int? LinkedTo(NamedOrigins[] named, int report, string origin, Lazy<ILookup<string, int>> reportsAtPages)
    {
        var pages = named[report].PagesOf(origin).Distinct(StringComparer.Ordinal).ToArray();
        if (pages.Length == 0) return null;
        var held = pages.SelectMany(page => reportsAtPages.Value[page].Where(other => other != report).Take(1)).DefaultIfEmpty(-1).Min();
        return held < 0 ? null : held;
    }

    /// <summary>The one held report of an outlet that isn't later than the report that names it; null where there are several or none.</summary>
    private static int? OnlyHeld(AnnotatedReport[] reports, int report, IEnumerable<int> reportsOfOutlet)
    {
        var day = reports[report].Report.Published.Date;
        var held = reportsOfOutlet.Where(other => other != report && !(reports[other].Report.Published.Date > day)).Take(2).ToArray();
        return held.Length == 1 ? held[0] : null;
    }

    private static DerivationLink WithPassages(DerivationLink link, AnnotatedReport[] reports, CarriedText pair, DerivationDegree degree) => link with
    {
        From = reports[pair.B].Report.Id,
        How = degree == DerivationDegree.Wholly ? pair.How : link.How,
        Degree = link.Degree == DerivationDegree.Wholly ? DerivationDegree.Wholly : degree,
        SharePermille = pair.ShareOfA,
        Mentions = [.. link.Mentions.Concat(pair.PassagesOfA.Select(span => new Mention(link.Report, span, [], Stance.Asserts))).OrderBy(mention => mention.Span)],
    };

    private static IEnumerable<DerivationLink> Inherited(
        AnnotatedReport[] reports, NamedOrigins[] named, int report, Dictionary<int, CarriedText> takenFrom, (string Origin, TextSpan Words, bool IsAll)? quote)
    {
        var id = reports[report].Report.Id;
        if (takenFrom.TryGetValue(report, out var reused))
        {
            var degree = reused.DegreeOfA ?? DerivationDegree.Partially;
            var mentions = reused.PassagesOfA.Select(span => new Mention(id, span, [], Stance.Asserts)).ToImmutableArray();
            foreach (var origin in RootsOf(reused.B, named, takenFrom, reports).Where(origin => origin != named[report].Outlet || reports[report].Report.Kind == ReportKind.Instrument))
                yield return new DerivationLink(id, origin, reports[reused.B].Report.Id, reused.How, degree, reused.ShareOfA, mentions);
        }
        else if (quote is { } words)
        {
            // Words of nobody else: then nothing tells of reporting of its own.
            var degree = words.IsAll ? DerivationDegree.Wholly : DerivationDegree.Partially;
            yield return new DerivationLink(
                id, words.Origin, null, DerivationMeans.Reuse, degree, null, [new Mention(id, words.Words, [], Stance.Asserts)]);
        }
    }

    /// <summary>The originals behind a report: those it names; else those of the report that it was taken from; else itself.</summary>
    private static IEnumerable<string> RootsOf(int report, NamedOrigins[] named, Dictionary<int, CarriedText> takenFrom, AnnotatedReport[] reports)
    {
        var seen = new HashSet<int>();
        while (!named[report].HasAny && takenFrom.TryGetValue(report, out var further) && seen.Add(report)) report = further.B;
        return named[report].HasAny ? named[report].Names : [named[report].Outlet ?? reports[report].Report.Source];
    }

    /// <summary>For each report that names no original the agency whose unnamed source it quotes: where all that name one agree on it.</summary>
    private static (string Origin, TextSpan Words, bool IsAll)?[] CarriedQuotes(AnnotatedReport[] reports, NamedOrigins[] named)
    {
        var numbers = Enumerable.Range(0, reports.Length).GroupBy(i => reports[i].Report.Id).ToDictionary(group => group.Key, group => group.First());
        var utterances = Array.ConvertAll(reports, Said.Of);
        var claims = utterances.SelectMany(all => all).Where(claim => !claim.Speaker.IsNamed || AgencyDirectory.English.Named(claim.Speaker.Name) is not null);
        var carried = new (string, TextSpan, bool)?[reports.Length];
        foreach (var group in QuoteMatcher.Group([.. claims], id => reports[numbers[id]].Text).Where(group => group.Mentions.Length > 1))
        {
            var origins = group.Mentions
                .SelectMany(claim => Told(claim, named[numbers[claim.Report]]))
                .Distinct(StringComparer.Ordinal).ToArray();
            if (origins.Length != 1) continue;
            foreach (var claim in group.Mentions)
            {
                var number = numbers[claim.Report];
                if (!named[number].HasAny && named[number].Outlet != origins[0]) carried[number] ??= (origins[0], claim.Span, utterances[number].Length == 1);
            }
        }

        return carried;
    }

    /// <summary>The outlets that stand in a quotation's chain; where it has none, the one original its report names.</summary>
    private static IEnumerable<string> Told(UtteranceClaim claim, NamedOrigins named)
    {
        var inChain = named.Names.Where(name => claim.Attribution.Any(teller => OutletNames.AreSame(teller, name))).ToArray();
        return inChain.Length > 0 ? inChain : named.Names.Length == 1 ? named.Names : [];
    }
}

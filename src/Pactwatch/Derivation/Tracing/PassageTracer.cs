using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Derivation.Paraphrase;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Follows the words of one mention to their original: by their tellers, then by what their report was taken from.</summary>
internal sealed class PassageTracer
{
    /// <summary>In words: the longest name of an outlet that is looked for behind "told".</summary>
    private const int LongestOutlet = 5;

    private readonly Dictionary<ReportId, AnnotatedReport> reports;
    private readonly ILookup<ReportId, DerivationLink> links;
    private readonly OutletNamesOfSet outlets;
    private readonly Dictionary<string, string> roles;

    // What doesn't depend on the cell: a mention stands in many.
    private readonly ConcurrentDictionary<Mention, HashSet<string>> passages = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Mention, (SpeechBehind Speech, string? ToldTo)> speeches = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Mention, Trace> traces = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<ReportId, HashSet<string>> keys = new();

    private readonly HashSet<string> bodies;

    public PassageTracer(IReadOnlyList<AnnotatedReport> reports, ImmutableArray<DerivationLink> links)
    {
        this.reports = reports.DistinctBy(report => report.Report.Id).ToDictionary(report => report.Report.Id);
        this.links = links.ToLookup(link => link.Report);
        outlets = new OutletNamesOfSet(reports, links);
        roles = Roles(reports);
        bodies = reports.SelectMany(report => report.Entities).Where(name => name.Type is EntityType.Location or EntityType.Organization).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The origin of a mention; where a report it was taken from has a mention in the same cell, the origin of that.</summary>
    public Trace Of(Mention mention, Cell cell) => Of(mention, cell, []);

    /// <summary>The name under which the set shows an outlet.</summary>
    public string Full(string name) => outlets.Full(name);

    /// <summary>Names of the outlets that the report rests on.</summary>
    public IEnumerable<string> OriginsOf(ReportId report) => links[report].Select(link => outlets.Full(link.Origin));

    /// <summary>The sentence of a held report that tells what the mention tells, numbers included, or null.</summary>
    public TextSpan? ToldIn(ReportId report, Mention mention)
    {
        var passage = passages.GetOrAdd(mention, held => WordsOf(held.Report).Passage(held.Span));
        return WordsOf(report).HasNumbersOf(passage) ? WordsOf(report).Telling(passage) : null;
    }

    /// <summary>True where most numbers, times and names in the sentence of the mention are none that a held report tells.</summary>
    private bool IsNewTo(ReportId report, Mention mention)
    {
        var here = FactReader.Read(reports[mention.Report]);
        var sentences = reports[mention.Report].Sentences;
        var told = here.Where(fact => fact.Sentence < sentences.Length && sentences[fact.Sentence].Span.Overlaps(mention.Span)).Select(fact => fact.Key).Distinct(StringComparer.Ordinal).ToArray();
        var known = keys.GetOrAdd(report, held => FactReader.Read(reports[held]).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal));
        return told.Count(key => !known.Contains(key)) * 2 > told.Length;
    }

    private Trace Of(Mention mention, Cell cell, ImmutableHashSet<ReportId> passed)
    {
        if (!reports.ContainsKey(mention.Report)) return Own(mention, OriginBasis.OwnReporting, []);
        var (speech, toldTo) = speeches.GetOrAdd(mention, SpeechOf);
        if (toldTo == outlets.Own(mention.Report)) return Own(mention, OriginBasis.ToldToOutlet, speech.Words);
        var outlet = OutletIn(mention.Report, speech.Chain) ?? toldTo;
        if (Original(mention, cell, passed, outlet) is { } original)
        {
            var trace = Of(original, cell, passed.Add(mention.Report));
            return trace with { Mention = mention, Basis = OriginBasis.SameInOriginal, Evidence = [original] };
        }

        var voice = speech.Speaker is { } speaker ? OfficialVoices.Of(speaker, name => roles.GetValueOrDefault(name), bodies.Contains) : null;
        if (voice is not null && (outlet is null || OfficialVoices.IsDocument(voice))) return new Trace(mention, [voice.Voice], OriginBasis.Statement, speech.Words, null, voice);
        if (outlet is not null) return new Trace(mention, [outlet], OriginBasis.TellerInChain, speech.Words, null, voice);
        return traces.GetOrAdd(mention, ByLinks);
    }

    private Trace Own(Mention mention, OriginBasis basis, ImmutableArray<Mention> evidence) => new(mention, [outlets.Own(mention.Report)], basis, evidence, mention.Report);

    /// <summary>The mention that a report it was taken from has in the cell, or null.</summary>
    private Mention? Original(Mention mention, Cell cell, ImmutableHashSet<ReportId> passed, string? outlet)
    {
        foreach (var link in links[mention.Report].Where(link => outlet is null || outlets.Full(link.Origin) == outlet))
        {
            var candidates = link.From is { } from ? [from] : outlets.ReportsOf(outlets.Full(link.Origin));
            var original = cell.FirstIn(candidates.Where(report => report != mention.Report && !passed.Contains(report)));
            if (original is not null && (link.Degree == DerivationDegree.Wholly || IsCopied(link, mention) || (link.How == DerivationMeans.Credit && ToldIn(original.Report, mention) is not null))) return original;
        }

        return null;
    }

    private Trace ByLinks(Mention mention)
    {
        var known = links[mention.Report].ToArray();
        var copied = Array.FindAll(known, link => IsCopied(link, mention));
        if (copied.Length > 0) return From(mention, copied, OriginBasis.CopiedPassage, [.. copied.SelectMany(link => link.Mentions.Where(passage => passage.Span.Overlaps(mention.Span)))]);
        var reach = Array.ConvertAll(known, link => (Link: link, Reach: ReachOf(link, mention)));
        var sure = reach.Where(link => link.Reach == LinkReach.Covers).Select(link => link.Link).ToArray();
        if (sure.Length > 0) return From(mention, sure, OriginBasis.WholeReport, [.. sure.SelectMany(link => Evidence(link, mention))]);
        var perhaps = reach.Where(link => link.Reach == LinkReach.Perhaps).Select(link => link.Link).ToArray();
        if (perhaps.Length == 0) return Own(mention, OriginBasis.OwnReporting, []);
        var trace = From(mention, perhaps, OriginBasis.PartsUnknown, [.. perhaps.SelectMany(link => Evidence(link, mention))]);
        return trace with { Names = [.. trace.Names.Append(outlets.Own(mention.Report)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], Root = null };
    }

    private Trace From(Mention mention, DerivationLink[] taken, OriginBasis basis, ImmutableArray<Mention> evidence)
    {
        ImmutableArray<string> names = [.. taken.Select(link => outlets.Full(link.Origin)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var unnamed = taken.Where(link => UnnamedAgencies.IsOne(link.Origin)).SelectMany(link => link.Mentions)
            .Select(credit => UnnamedAgencies.MostBehind(reports[credit.Report].Text[credit.Span])).DefaultIfEmpty(names.Any(UnnamedAgencies.IsOne) ? 2 : 0).Max();
        var root = taken.Length == 1 ? taken[0].From : null;
        return new Trace(mention, names, unnamed > 0 && names.Length == 1 ? OriginBasis.UnnamedAgencies : basis, evidence, root, MostUnnamed: unnamed);
    }

    private static bool IsCopied(DerivationLink link, Mention mention) =>
        link.How != DerivationMeans.Credit && link.From is not null && link.Mentions.Any(passage => passage.Span.Overlaps(mention.Span));

    /// <summary>
    /// A credit for the whole covers every word. Of a report that is taken over otherwise only that is another's
    /// what the original tells, where it is held: what it doesn't tell was found by the report itself.
    /// </summary>
    private LinkReach ReachOf(DerivationLink link, Mention mention)
    {
        var isWhole = link.Degree == DerivationDegree.Wholly;
        if (isWhole && link.How == DerivationMeans.Credit) return LinkReach.Covers;
        var held = HeldOriginals(link);
        // Words spun beyond recognition: of a copy that is one from end to end all is the original's but new numbers and names.
        if (isWhole && link.How is DerivationMeans.Reuse or DerivationMeans.Paraphrase && Array.Exists(held, report => !IsNewTo(report, mention))) return LinkReach.Covers;
        if (held.Length == 0) return isWhole ? LinkReach.Covers : link.How == DerivationMeans.Credit ? LinkReach.Perhaps : LinkReach.Misses;
        if (!Array.Exists(held, report => ToldIn(report, mention) is not null)) return LinkReach.Misses;
        return isWhole || link.How == DerivationMeans.Credit ? LinkReach.Covers : link.How == DerivationMeans.Attribution ? LinkReach.Perhaps : LinkReach.Misses;
    }

    private ReportId[] HeldOriginals(DerivationLink link) =>
        link.From is { } from ? [from] : [.. outlets.ReportsOf(outlets.Full(link.Origin)).Where(report => report != link.Report && !IsLater(report, link.Report))];

    private bool IsLater(ReportId one, ReportId other) => reports[one].Report.Published.Date is { } first && reports[other].Report.Published.Date is { } second && first > second;

    /// <summary>The sentence of the original that tells the same, where it is held; else the words that name the original.</summary>
    private ImmutableArray<Mention> Evidence(DerivationLink link, Mention mention)
    {
        foreach (var report in HeldOriginals(link))
        {
            if (ToldIn(report, mention) is { } sentence) return [new Mention(report, sentence, [], Stance.Asserts)];
        }

        return link.Mentions.IsEmpty ? [] : [link.Mentions[0]];
    }

    /// <summary>The first teller that is an agency or outlet, under the set's name for it, or null.</summary>
    private string? OutletIn(ReportId report, ImmutableArray<string> chain)
    {
        foreach (var teller in chain)
        {
            var name = AgencyDirectory.English.Named(teller)?.Name ?? links[report].FirstOrDefault(link => OutletNames.AreSame(link.Origin, teller))?.Origin;
            if (name is not null) return outlets.Full(name);
        }

        return null;
    }

    private (SpeechBehind Speech, string? ToldTo) SpeechOf(Mention mention)
    {
        var report = reports[mention.Report];
        var speech = SpeechBehind.Of(report, mention);
        return (speech, ToldTo(report, speech));
    }

    /// <summary>The outlet that the speaker told it: the report's own, or one that the report rests on; null where none is named.</summary>
    private string? ToldTo(AnnotatedReport report, SpeechBehind speech)
    {
        var id = report.Report.Id;
        if (speech.Speaker is null) return null;
        if (speech.Chain.Any(teller => outlets.IsOwn(id, teller))) return outlets.Own(id);
        var told = report.Sentences.Where(sentence => sentence.Span.Overlaps(speech.Whole)).Select(sentence => ToldTo(id, sentence.Span.In(report.Text.Characters))).OfType<string>().ToArray();
        return told.Contains(outlets.Own(id)) ? outlets.Own(id) : told.FirstOrDefault();
    }

    private string? ToldTo(ReportId report, string sentence)
    {
        var tokens = sentence.Split([' ', ',', '.', ';', ':', '\n', '”', '"'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at + 1 < tokens.Length; at++)
        {
            if (tokens[at] is not ("told" or "tells")) continue;
            for (var length = 1; length <= LongestOutlet && at + length < tokens.Length; length++)
            {
                var name = string.Join(' ', tokens, at + 1, length);
                if (OfficialVoices.Own.Contains(name)) return outlets.Own(report);
                if (!char.IsUpper(tokens[at + length][0])) continue;
                if (outlets.IsOwn(report, name)) return outlets.Own(report);
                if (links[report].FirstOrDefault(link => OutletNames.AreSame(link.Origin, name)) is { } link) return outlets.Full(link.Origin);
            }
        }

        return null;
    }

    private ContentWords WordsOf(ReportId report) => ContentWords.Of(reports[report]);

    /// <summary>The first role that any report of the set gives a person, by full name and, where one alone bears it, by last name.</summary>
    private static Dictionary<string, string> Roles(IReadOnlyList<AnnotatedReport> reports)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in reports.OrderBy(report => report.Report.Id))
        {
            foreach (var speech in report.Attributions.Where(speech => speech.Speaker is { IsNamed: true, Role: not null })) known.TryAdd(speech.Speaker.Name, speech.Speaker.Role!);
            foreach (var person in report.Entities.Where(person => person is { Type: EntityType.Person, Role: not null })) known.TryAdd(person.Name, person.Role!);
        }

        // "Rosk" in a report that takes her office for known.
        foreach (var group in known.Where(person => person.Key.Contains(' ', StringComparison.Ordinal)).ToArray().GroupBy(person => person.Key[(person.Key.LastIndexOf(' ') + 1)..], StringComparer.Ordinal))
        {
            if (group.Count() == 1) known.TryAdd(group.Key, group.First().Value);
        }

        return known;
    }
}

using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Stories;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Instruments;

/// <summary>The agreement's own texts among the reports of one story, as one set: which of them holds, which came before it, which are copies, annexes and versions.</summary>
public sealed class HeldInstruments
{
    /// <summary>In hundredths: two texts that have so many clauses alike are versions of one; else the later adds to the earlier.</summary>
    private const int AlikeShare = 30;

    private readonly Dictionary<ReportId, ReportClaims> held;
    private readonly Dictionary<ReportId, Instrument> byReport;
    private readonly HashSet<ReportId> holding;

    public HeldInstruments(ImmutableArray<ReportClaims> reports, ReportTimeline timeline, ImmutableArray<DerivationLink> derivations)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        held = reports.Where(report => report.Instrument is not null).ToDictionary(report => report.Report.Id);
        Instrument[] ordered =
        [
            .. held.Values.Select(report => report.Instrument!)
                .OrderBy(instrument => instrument.Authority)
                .ThenByDescending(instrument => timeline.Latest(instrument.Report) ?? LocalDate.MinIsoValue)
                .ThenBy(instrument => instrument.Report),
        ];
        var copies = derivations.Where(link => link.From is { } from && held.ContainsKey(link.Report) && held.ContainsKey(from)).GroupBy(link => link.Report).ToDictionary(group => group.Key, group => group.First().From!.Value);
        All = [.. ordered.Select(instrument => Placed(instrument, ordered, copies))];
        byReport = All.Where(instrument => instrument.Part != InstrumentPart.Copy).ToDictionary(instrument => instrument.Report);
        holding = [.. All.Where(instrument => instrument.IsRead && instrument.Part is InstrumentPart.Text or InstrumentPart.Annex).Select(instrument => instrument.Report)];
    }

    /// <summary>Those that bind most first, of these the latest, then by id.</summary>
    public ImmutableArray<Instrument> All { get; }

    /// <summary>True where a text is held that could be read.</summary>
    public bool Any => holding.Count > 0;

    /// <summary>Those who are bound, as the text that binds most tells it; empty where none does.</summary>
    public ImmutableArray<string> Parties => All.Select(instrument => instrument.Parties).FirstOrDefault(parties => !parties.IsEmpty, []);

    /// <summary>The text of that id; null where the report is none, or only a copy of one.</summary>
    public Instrument? Of(ReportId report) => byReport.GetValueOrDefault(report);

    /// <summary>True of a text that no later version replaced.</summary>
    public bool Holds(ReportId report) => holding.Contains(report);

    /// <summary>True of claims one of which a text in force makes that the parties signed or announced.</summary>
    public bool Leads(IEnumerable<Claim> claims) =>
        holding.Count > 0 && claims.Any(claim => holding.Contains(claim.Report) && byReport[claim.Report].Authority is InstrumentAuthority.Signed or InstrumentAuthority.Announced);

    /// <summary>The clause that a text's claim lies in.</summary>
    public Clause? ClauseOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Of(claim.Report)?.At(claim.Span);
    }

    private Instrument Placed(Instrument instrument, Instrument[] ordered, Dictionary<ReportId, ReportId> copies)
    {
        if (copies.TryGetValue(instrument.Report, out var original)) return instrument with { Part = InstrumentPart.Copy, GoesWith = original };
        var texts = ordered.Where(other => other.IsRead && other.Report != instrument.Report && !copies.ContainsKey(other.Report)).ToArray();
        if (!instrument.IsRead)
            return instrument with { Part = InstrumentPart.LanguageVersion, GoesWith = texts.FirstOrDefault(other => InstrumentSets.CountsAlike(instrument, other))?.Report };
        // What stands before it in the order binds more, or is later.
        if (texts.TakeWhile(other => Array.IndexOf(ordered, other) < Array.IndexOf(ordered, instrument)).FirstOrDefault(other => AreVersions(instrument, other)) is { } later)
            return instrument with { Part = InstrumentPart.EarlierVersion, GoesWith = later.Report };
        return texts.FirstOrDefault(other => InstrumentSets.IsAnnexOf(instrument, other, held[other.Report])) is { } main
            ? instrument with { Part = InstrumentPart.Annex, GoesWith = main.Report }
            : instrument;
    }

    private bool AreVersions(Instrument one, Instrument other)
    {
        Clause[] told = [.. other.Clauses.Where(IsTold)];
        var ids = told.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        var places = told.DistinctBy(clause => clause.Path, StringComparer.Ordinal).ToDictionary(clause => clause.Path, StringComparer.Ordinal);
        var alike = one.Clauses.Where(IsTold).Count(clause => ids.Contains(clause.Id) || (places.TryGetValue(clause.Path, out var there) && AreAlike(Words(one, clause), Words(other, there))));
        var least = Math.Min(one.Clauses.Count(IsTold), told.Length);
        return least > 0 && alike * 100 >= least * AlikeShare;
    }

    // The same place, and half of its words: a clause with another date or amount.
    private static bool AreAlike(ImmutableHashSet<string> one, ImmutableHashSet<string> other) => one.Intersect(other).Count * 2 >= Math.Max(one.Count, other.Count) && !one.IsEmpty;

    private ImmutableHashSet<string> Words(Instrument instrument, Clause clause) => [.. PhraseWords.Telling(held[instrument.Report].Report.Text[clause.Words])];

    private static bool IsTold(Clause clause) => clause.Role is ClauseRole.Text;
}

using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Instruments;

/// <summary>The agreement's own texts among the reports of one story: which of them holds, and which came before it.</summary>
public sealed class HeldInstruments
{
    /// <summary>In hundredths: two texts that have so many clauses word for word alike are versions of one; else the later adds to the earlier.</summary>
    private const int AlikeShare = 30;

    private readonly Dictionary<ReportId, Instrument> byReport;
    private readonly HashSet<ReportId> holding;

    public HeldInstruments(ImmutableArray<ReportClaims> reports, ReportTimeline timeline)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        All =
        [
            .. reports.Select(report => report.Instrument).OfType<Instrument>()
                .OrderBy(instrument => instrument.Authority)
                .ThenByDescending(instrument => timeline.Latest(instrument.Report) ?? LocalDate.MinIsoValue)
                .ThenBy(instrument => instrument.Report),
        ];
        byReport = All.ToDictionary(instrument => instrument.Report);
        holding = [.. All.Where(instrument => instrument.IsRead && LaterVersionOf(instrument) is null).Select(instrument => instrument.Report)];
    }

    /// <summary>Those that bind most first, of these the latest, then by id.</summary>
    public ImmutableArray<Instrument> All { get; }

    /// <summary>True where a text is held that could be read.</summary>
    public bool Any => holding.Count > 0;

    /// <summary>Those who are bound, as the text that binds most tells it; empty where none does.</summary>
    public ImmutableArray<string> Parties => All.Select(instrument => instrument.Parties).FirstOrDefault(parties => !parties.IsEmpty, []);

    /// <summary>The text of that id; null where the report is none.</summary>
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

    /// <summary>The version that took the place of an earlier text; null where there is none, or what came later only adds to it.</summary>
    private Instrument? LaterVersionOf(Instrument earlier) =>
        All.TakeWhile(other => other.Report != earlier.Report).FirstOrDefault(other => other.IsRead && AreVersions(earlier, other));

    private static bool AreVersions(Instrument one, Instrument other)
    {
        var words = one.Clauses.Where(IsTold).Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        var shared = other.Clauses.Where(IsTold).Select(clause => clause.Id).Distinct(StringComparer.Ordinal).Count(words.Contains);
        var least = Math.Min(words.Count, other.Clauses.Count(IsTold));
        return least > 0 && shared * 100 >= least * AlikeShare;
    }

    private static bool IsTold(Clause clause) => clause.Role is ClauseRole.Text;
}

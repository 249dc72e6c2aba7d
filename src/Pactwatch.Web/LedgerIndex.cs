using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Filters;
using Pactwatch.Web.Timelines;

namespace Pactwatch.Web;

/// <summary>What every page of one ledger needs, made once for as long as the ledger is held.</summary>
internal sealed class LedgerIndex
{
    private static readonly ConditionalWeakTable<SourcedLedger, LedgerIndex> Held = [];

    private readonly ConcurrentDictionary<string, AccordNews> news = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<TimelineItem>> timelines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DueLists> due = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<LedgerRowFacts>> rows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LedgerSelection> selections = new(StringComparer.Ordinal);
    private readonly SourcedLedger ledger;
    private readonly Lazy<ReportMarks> marks;

    private LedgerIndex(SourcedLedger ledger)
    {
        this.ledger = ledger;
        Places = new EntryPlaces(ledger);
        marks = new Lazy<ReportMarks>(() => new ReportMarks(ledger, Places));
    }

    public EntryPlaces Places { get; }

    public ReportMarks Marks => marks.Value;

    public AccordNews News(Accord accord) => news.GetOrAdd(accord.Id, _ => new AccordNews(ledger, accord, Places));

    public ImmutableArray<TimelineItem> Timeline(Accord accord) => timelines.GetOrAdd(accord.Id, _ => AccordTimeline.Of(ledger, Places, accord));

    public DueLists Due(Accord accord) => due.GetOrAdd(accord.Id, _ => DueLists.Of(accord, ledger.AsOf));

    /// <summary>The rows of the ledger's table, in the order in which they are shown.</summary>
    public ImmutableArray<LedgerRowFacts> Rows(Accord accord) => rows.GetOrAdd(accord.Id, _ => LedgerRowFacts.All(ledger, accord));

    /// <summary>What the ledger's table shows unless something else is asked for.</summary>
    public LedgerSelection Usual(Accord accord) => selections.GetOrAdd(accord.Id, _ => LedgerSelection.Of(Rows(accord), LedgerQuery.Usual));

    public static LedgerIndex Of(SourcedLedger ledger) => Held.GetValue(ledger, of => new LedgerIndex(of));
}

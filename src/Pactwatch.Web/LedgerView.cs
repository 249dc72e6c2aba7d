using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Text;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Filters;
using Pactwatch.Web.Timelines;

namespace Pactwatch.Web;

/// <summary>A ledger about to be shown: with the labels of its entries, the marks in its reports, where links lead, and how much of each list the page holds.</summary>
internal sealed class LedgerView(SourcedLedger ledger, PageLinks links, Extent extent = Extent.Whole, PageAddress? address = null)
{
    /// <summary>Rows on a page that shows one list.</summary>
    public const int PageSize = 100;

    /// <summary>Mentions under an entry that stands among others.</summary>
    private const int FewMentions = 12;

    private readonly LedgerIndex index = LedgerIndex.Of(ledger);

    public SourcedLedger Ledger { get; } = ledger;

    public PageLinks Links { get; } = links;

    public Extent Extent { get; } = extent;

    /// <summary>The page's own address; null in a dossier.</summary>
    public PageAddress? Address { get; } = address;

    public EntryPlaces Places => index.Places;

    public ReportMarks Marks => index.Marks;

    /// <summary>How many mentions an entry shows here; the others stand on its own page.</summary>
    public int MostMentions => Extent switch { Extent.Glimpse => FewMentions, Extent.Paged => PageSize, _ => int.MaxValue };

    /// <summary>What each report of the accord was the first to tell.</summary>
    public AccordNews News(Accord accord) => index.News(accord);

    public ImmutableArray<TimelineItem> Timeline(Accord accord) => index.Timeline(accord);

    public DueLists Due(Accord accord) => index.Due(accord);

    /// <summary>The accord's undertakings in the order in which they are shown.</summary>
    public ImmutableArray<UndertakingEntry> Undertakings(Accord accord) => index.Usual(accord).Rows;

    /// <summary>The rows of the ledger that a query asks for.</summary>
    public LedgerSelection Select(Accord accord, LedgerQuery query) =>
        ReferenceEquals(query, LedgerQuery.Usual) ? index.Usual(accord) : LedgerSelection.Of(index.Rows(accord), query);

    public LedgerReport Report(ReportId id) => Ledger.Report(id);

    /// <summary>The part of a list that this page holds.</summary>
    /// <param name="glimpse">How many a page shows that holds other lists, too.</param>
    public Slice<T> Slice<T>(IReadOnlyList<T> all, int glimpse) => Extent switch
    {
        Extent.Whole => Filters.Slice<T>.Of(all, 1, Math.Max(1, all.Count)),
        Extent.Glimpse => Filters.Slice<T>.Of(all, 1, glimpse),
        _ => Filters.Slice<T>.Of(all, Address is null ? 1 : LedgerQuery.Of(Address).Page, PageSize),
    };
}

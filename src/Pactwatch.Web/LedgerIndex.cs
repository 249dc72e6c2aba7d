using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pactwatch.Ledger;
using Pactwatch.Web.Evidence;

namespace Pactwatch.Web;

/// <summary>What every page of one ledger needs, made once for as long as the ledger is held.</summary>
internal sealed class LedgerIndex
{
    private static readonly ConditionalWeakTable<SourcedLedger, LedgerIndex> Held = [];

    private readonly ConcurrentDictionary<string, AccordNews> news = new(StringComparer.Ordinal);
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

    public static LedgerIndex Of(SourcedLedger ledger) => Held.GetValue(ledger, of => new LedgerIndex(of));
}

using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Web.Evidence;

namespace Pactwatch.Web;

/// <summary>A ledger about to be shown: with the labels of its entries, the marks in its reports and where links lead.</summary>
internal sealed class LedgerView
{
    public LedgerView(SourcedLedger ledger, PageLinks links)
    {
        Ledger = ledger;
        Links = links;
        Places = new EntryPlaces(ledger);
        Marks = new ReportMarks(ledger, Places);
    }

    public SourcedLedger Ledger { get; }

    public PageLinks Links { get; }

    public EntryPlaces Places { get; }

    public ReportMarks Marks { get; }

    public LedgerReport Report(ReportId id) => Ledger.Report(id);
}

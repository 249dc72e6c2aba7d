using Pactwatch.Language;
using Pactwatch.Text;
using Pactwatch.Web.Filters;

namespace Pactwatch.Web.Evidence;

/// <summary>Everything is in the same file.</summary>
internal sealed class DossierLinks : PageLinks
{
    public override string Accord(string id) => Here(id);

    public override PageAddress? Section(string accord, AccordSection section) => null;

    public override string Entry(EntryPlace place) => Here(place.Id);

    public override string Report(ReportId report) => Here(report.Value);

    public override string? Versions(ReportId report) => null;

    public override string Words(ReportId report, TextSpan span) => Here(WordsId(report, span));

    public override string? Raw(ReportId report) => null;
}

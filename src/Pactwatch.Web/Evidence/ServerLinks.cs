using NodaTime;
using Pactwatch.Language;
using Pactwatch.Text;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Evidence;

/// <summary>Addresses of the server's pages; the day asked about goes along with every link.</summary>
/// <param name="asOf">The day in the address, or null.</param>
internal sealed class ServerLinks(LocalDate? asOf) : PageLinks
{
    private readonly string query = asOf is { } day ? "?asOf=" + LedgerWording.Iso(day) : "";

    public string Home => "/" + query;

    public override string Accord(string id) => $"/accords/{Uri.EscapeDataString(id)}{query}";

    public override string Entry(EntryPlace place) => place.Kind == EntryKind.Undertaking
        ? $"/accords/{Uri.EscapeDataString(place.Accord)}/undertakings/{Uri.EscapeDataString(place.Id)}{query}"
        : Accord(place.Accord) + "#" + place.Id;

    public override string Report(ReportId report) => $"/reports/{Uri.EscapeDataString(report.Value)}{query}";

    public override string Words(ReportId report, TextSpan span) => Report(report) + "#" + WordsId(report, span);

    public override string? Raw(ReportId report) => $"/reports/{Uri.EscapeDataString(report.Value)}/raw";
}

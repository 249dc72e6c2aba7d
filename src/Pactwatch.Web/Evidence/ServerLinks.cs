using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Language;
using Pactwatch.Text;
using Pactwatch.Web.Filters;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Evidence;

/// <summary>Addresses of the server's pages; the day asked about goes along with every link.</summary>
/// <param name="asOf">The day in the address, or null.</param>
internal sealed class ServerLinks(LocalDate? asOf) : PageLinks
{
    /// <summary>The name of the day in an address.</summary>
    public const string AsOfName = "as-of";

    /// <summary>What is followed and how it is doing.</summary>
    public const string Watch = "/watch";

    public string Home => Address("/").ToString();

    public string Keys => "/keys";

    /// <summary>The accord's page, to which a query may be added.</summary>
    public PageAddress AccordAddress(string id) => Address(AccordPath(id));

    /// <summary>Two days compared: of one accord, or of all where it is null.</summary>
    public static PageAddress Compare(string? accord, LocalDate? from, LocalDate? to) => new(
        accord is null ? "/compare" : AccordPath(accord) + "/compare",
        [.. new[] { ("from", from), ("to", to) }.Where(end => end.Item2 is not null).Select(end => KeyValuePair.Create(end.Item1, LedgerWording.Iso(end.Item2!.Value)))]);

    /// <summary>One source that is followed.</summary>
    public static string WatchedSource(string id) => $"{Watch}/{Uri.EscapeDataString(id)}";

    public override string Accord(string id) => AccordAddress(id).ToString();

    public override PageAddress? Section(string accord, AccordSection section) => Address($"{AccordPath(accord)}/{section.Word()}");

    public override string Entry(EntryPlace place) => place.Kind switch
    {
        EntryKind.Undertaking => Address($"{AccordPath(place.Accord)}/undertakings/{Uri.EscapeDataString(place.Id)}").ToString(),
        EntryKind.Origin => Section(place.Accord, AccordSection.Origins)!.ToString(),
        EntryKind.Clause => $"{Section(place.Accord, AccordSection.Text)}#{place.Id}",
        _ => Address($"{AccordPath(place.Accord)}/entries/{Uri.EscapeDataString(place.Id)}").ToString(),
    };

    public override string Report(ReportId report) => Address(ReportPath(report)).ToString();

    public override string? Versions(ReportId report) => Address(ReportPath(report) + "/versions").ToString();

    public override string Words(ReportId report, TextSpan span) => Report(report) + "#" + WordsId(report, span);

    public override string? Raw(ReportId report) => ReportPath(report) + "/raw";

    private static string AccordPath(string id) => "/accords/" + Uri.EscapeDataString(id);

    private static string ReportPath(ReportId report) => "/reports/" + Uri.EscapeDataString(report.Value);

    private PageAddress Address(string path) => new PageAddress(path, asOf is { } day ? ImmutableArray.Create(KeyValuePair.Create(AsOfName, LedgerWording.Iso(day))) : []);
}

using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Each report's own outlet and the reports of each outlet, all under the fullest name that the set has for it.</summary>
internal sealed class OutletNamesOfSet
{
    private readonly Dictionary<string, string> fullest;
    private readonly Dictionary<ReportId, string> ownNames;
    private readonly ILookup<string, ReportId> reportsByOutlet;

    public OutletNamesOfSet(IReadOnlyList<AnnotatedReport> reports, IEnumerable<DerivationLink> links)
    {
        var outlets = reports.Select(report => (report.Report.Id, Name: NamedOrigins.Of(report).Outlet, report.Report.Source)).DistinctBy(report => report.Id).ToArray();
        fullest = OutletNames.Fullest(outlets.Select(outlet => outlet.Name).OfType<string>().Concat(links.Select(link => link.Origin)));
        ownNames = outlets.ToDictionary(outlet => outlet.Id, outlet => outlet.Name is { } name ? Full(name) : outlet.Source);
        reportsByOutlet = outlets.Where(outlet => outlet.Name is not null).OrderBy(outlet => outlet.Id).ToLookup(outlet => Full(outlet.Name!), outlet => outlet.Id, StringComparer.Ordinal);
    }

    /// <summary>The names of all outlets of the set, in ordinal order.</summary>
    public IEnumerable<string> All => reportsByOutlet.Select(group => group.Key).Order(StringComparer.Ordinal);

    public string Full(string name) => fullest.GetValueOrDefault(name, name);

    /// <summary>The report's outlet; its source name where the outlet isn't known.</summary>
    public string Own(ReportId report) => ownNames.GetValueOrDefault(report, report.Value);

    /// <summary>The held reports of an outlet, by id.</summary>
    public IEnumerable<ReportId> ReportsOf(string outlet) => reportsByOutlet[outlet];

    /// <summary>True where the words name the report's own outlet, in full or in short.</summary>
    public bool IsOwn(ReportId report, string words) => Own(report) is var own && (OutletNames.AreSame(words, own) || OutletNames.IsShortFor(words, own));
}

using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Derivations;

/// <summary>
/// Who took it from whom, drawn from left to right: originals in the first column, each report one column to
/// the right of the last that it rests on. Reports that neither gave nor took stand in the first column.
/// </summary>
internal sealed record DerivationDrawing(ImmutableArray<DrawnReport> Reports, ImmutableArray<DrawnLink> Links, int Width, int Height)
{
    private const int LongestName = 24;

    public static DerivationDrawing Of(SourcedLedger ledger, Accord accord) => Of(ledger, accord.Reports, accord.Derivations);

    public static DerivationDrawing Of(SourcedLedger ledger, ImmutableArray<ReportId> shown, ImmutableArray<DerivationLink> derivations)
    {
        var sources = derivations
            .Select(link => (To: link.Report.Value, From: link.From?.Value ?? NameKey(link.Origin), link.Degree))
            .Where(link => link.To != link.From)
            .DistinctBy(link => (link.To, link.From))
            .ToList();
        var sourcesByReport = sources.ToLookup(link => link.To, link => link.From, StringComparer.Ordinal);
        var unplaced = shown.Select(id => Held(ledger.Report(id)))
            .Concat(derivations.Where(link => link.From is null).Select(link => Named(link.Origin)))
            .DistinctBy(drawn => drawn.Key, StringComparer.Ordinal)
            .Select(drawn => drawn with { Column = Column(drawn.Key, sourcesByReport, []) });
        var reports = Placed(unplaced, sourcesByReport);
        var byKey = reports.ToDictionary(drawn => drawn.Key, StringComparer.Ordinal);
        var links = sources.Where(link => byKey.ContainsKey(link.From) && byKey.ContainsKey(link.To))
            .Select(link => new DrawnLink(byKey[link.From], byKey[link.To], link.Degree));
        return new DerivationDrawing(reports, [.. links], End(reports, drawn => drawn.X + DrawnReport.Width), End(reports, drawn => drawn.Y + DrawnReport.Height));
    }

    /// <summary>Column by column, each report near the row of the first it rests on, then by day.</summary>
    private static ImmutableArray<DrawnReport> Placed(IEnumerable<DrawnReport> unplaced, ILookup<string, string> sourcesByReport)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var placed = ImmutableArray.CreateBuilder<DrawnReport>();
        foreach (var column in unplaced.GroupBy(drawn => drawn.Column).OrderBy(group => group.Key))
        {
            var inOrder = column
                .OrderBy(drawn => sourcesByReport[drawn.Key].Select(source => rows.GetValueOrDefault(source)).DefaultIfEmpty().Min())
                .ThenBy(drawn => drawn.On ?? LocalDate.MaxIsoValue)
                .ThenBy(drawn => drawn.Key, StringComparer.Ordinal);
            foreach (var (drawn, row) in inOrder.Select((drawn, row) => (drawn, row)))
            {
                rows[drawn.Key] = row;
                placed.Add(drawn with { Row = row });
            }
        }

        return placed.ToImmutable();
    }

    /// <summary>Reports that rest on each other end the walk where it meets itself.</summary>
    private static int Column(string key, ILookup<string, string> sourcesByReport, ImmutableHashSet<string> passed)
    {
        if (passed.Contains(key)) return 0;
        return sourcesByReport[key].Select(source => 1 + Column(source, sourcesByReport, passed.Add(key))).DefaultIfEmpty(0).Max();
    }

    private static DrawnReport Held(LedgerReport report) =>
        new(report.Id.Value, Short(LedgerWording.Name(report.Report)), Short(LedgerWording.Published(report.Published)), report.Id, report.Published.Date, 0, 0);

    private static DrawnReport Named(string origin) => new(NameKey(origin), Short(origin), "original not held", null, null, 0, 0);

    private static string NameKey(string origin) => "name " + origin;

    private static string Short(string words) => ShownText.Short(words, LongestName);

    private static int End(ImmutableArray<DrawnReport> reports, Func<DrawnReport, int> edge) => reports.Select(edge).DefaultIfEmpty().Max() + 4;
}

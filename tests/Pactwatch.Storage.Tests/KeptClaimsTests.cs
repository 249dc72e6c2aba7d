using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Extraction;
using Pactwatch.Storage.Kept;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>What one command read of a report is at hand for the next, as long as the report is read in the same way.</summary>
public sealed class KeptClaimsTests : IDisposable
{
    private const string Version = "x-1";

    private readonly TemporaryFolder folder = new();
    private readonly string path;
    private readonly Report report;

    public KeptClaimsTests()
    {
        path = Path.Combine(folder.Path, "claims.db");
        using var store = SqliteReportStore.OpenForWriting(path);
        store.Add([Report("Norland withdraws.", "a.txt"), Report("Norland stays.", "b.txt")]);
        report = store.Reports()[0];
    }

    [Fact]
    public void A_command_that_only_reads_keeps_what_it_read()
    {
        Keep(ClaimsOf(report));

        Asked(kept => kept.Of(report, Version)).ShouldNotBeNull().Annotated.Findings.Single().Code.ShouldBe("PW1");
        Asked(kept => kept.Of(report, Version))!.Report.ShouldBeSameAs(report);
    }

    [Fact]
    public void Another_version_another_reading_and_another_report_are_read_anew()
    {
        Keep(ClaimsOf(report));

        Asked(kept => kept.Of(report, "x-2")).ShouldBeNull();
        Asked(kept => kept.Of(report with { Reading = report.Reading with { Published = PublishedBelief.On(new LocalDate(2031, 5, 4), PublishedBasis.Given) } }, Version)).ShouldBeNull();
        Asked(kept => kept.Of(report with { Reading = report.Reading with { Language = "de" } }, Version)).ShouldBeNull();
        Asked(kept => kept.Of(report with { Kind = ReportKind.Instrument }, Version)).ShouldBeNull();
        Asked(kept => kept.Of(report with { Id = new ReportId("r-other") }, Version)).ShouldBeNull();
    }

    [Fact]
    public void Another_name_of_the_same_bytes_and_another_way_to_handle_them_change_nothing()
    {
        Keep(ClaimsOf(report));

        Asked(kept => kept.Of(report with { Sources = ["z.txt"], Handling = Handling.Protected }, Version)).ShouldNotBeNull();
    }

    [Fact]
    public void Where_another_writes_nothing_is_kept_and_nothing_fails()
    {
        using (SqliteReportStore.OpenForWriting(path)) Keep(ClaimsOf(report));

        Asked(kept => kept.Of(report, Version)).ShouldBeNull();
    }

    [Fact]
    public void A_store_that_is_open_for_writing_is_written_to_itself()
    {
        using (var store = SqliteReportStore.OpenForWriting(path))
        {
            using var kept = new KeptClaims(store, new Lock(), TimeSpan.Zero, TimeProvider.System, "n-1");
            kept.Keep(ClaimsOf(report), Version);
        }

        Asked(kept => kept.Of(report, Version)).ShouldNotBeNull();
    }

    [Fact]
    public void A_body_of_another_form_is_read_anew_and_put_right()
    {
        Keep(ClaimsOf(report));
        using (var store = SqliteReportStore.OpenForWriting(path))
        {
            var anchor = Anchor(store);
            foreach (var body in new byte[][] { [], [1, 2], [9, 0, 0, 0, 1, 2, 3], [255, 255, 255, 255] })
            {
                store.PutClaims([new CachedClaims(report.Id, Version, anchor, body, "n-1", Noon)]);
                Asked(kept => kept.Of(report, Version)).ShouldBeNull();
            }
        }

        Keep(ClaimsOf(report));
        Asked(kept => kept.Of(report, Version)).ShouldNotBeNull();
    }

    [Fact]
    public void A_report_that_was_taken_out_meanwhile_stops_nobody()
    {
        var unknown = report with { Id = new ReportId("r-0000000000000000") };

        Keep(ClaimsOf(unknown));

        Asked(kept => kept.Of(unknown, Version)).ShouldBeNull();
    }

    public void Dispose() => folder.Dispose();

    private static ReportClaims ClaimsOf(Report report) => new(new AnnotatedReport(report) { Findings = [new Finding("PW1", "told")] }, [], [], [], [], []);

    private static string Anchor(SqliteReportStore store)
    {
        using var command = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.Location};Mode=ReadOnly");
        command.Open();
        using var asked = command.CreateCommand();
        asked.CommandText = "SELECT anchor FROM claims";
        return (string)asked.ExecuteScalar()!;
    }

    private void Keep(ReportClaims claims)
    {
        using var store = SqliteReportStore.OpenForReading(path);
        using var kept = new KeptClaims(store, new Lock(), TimeSpan.Zero, TimeProvider.System, "n-1");
        kept.Keep(claims, Version);
    }

    private ReportClaims? Asked(Func<KeptClaims, ReportClaims?> ask)
    {
        using var store = SqliteReportStore.OpenForReading(path);
        using var kept = new KeptClaims(store, new Lock(), TimeSpan.Zero, TimeProvider.System, "n-1");
        return ask(kept);
    }
}

using System.Text.Json;
using NodaTime;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>Reports that lie beside the ledger are found, marked, and left out on demand.</summary>
public sealed class SearchAsideTests : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly ReportId regatta;

    public SearchAsideTests()
    {
        workplace.Write("reports/pact.txt", "Norland and Suderia signed the harbour pact on 3 March 2031. Norland will leave the harbour by 30 June 2031.");
        workplace.Write("reports/regatta.txt", "Ninety boats sailed from the harbour on Sunday in fine weather, and the oldest of them won.");
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        using var store = SqliteReportStore.OpenForWriting(workplace.Store);
        regatta = store.Reports().Single(report => report.Source.Contains("regatta", StringComparison.Ordinal)).Id;
        store.Decide([(regatta, new AsideReport("It tells of no agreement that is followed.", "mark-1"))], Instant.FromUtc(2031, 3, 4, 12, 0));
    }

    [Fact]
    public void They_are_found_and_marked_and_left_out_on_demand()
    {
        var result = workplace.Run("search", "harbour", "--reports-only");
        result.Stderr.ShouldContain("pactwatch watch take ID");
        var found = result.Stdout;
        found.ShouldContain("2 reports");
        found.Split('\n').Single(line => line.Contains("(beside the ledger)", StringComparison.Ordinal)).ShouldContain(regatta.Value);

        var without = workplace.Run("search", "harbour", "--reports-only", "--without-aside").Stdout;
        without.ShouldContain("1 report\n");
        without.ShouldNotContain("beside");
    }

    [Fact]
    public void Programs_are_told_which_they_are()
    {
        using var json = JsonDocument.Parse(workplace.Run("search", "harbour", "--json").Stdout);

        json.RootElement.GetProperty("reports").GetProperty("found").EnumerateArray().Where(report => report.GetProperty("aside").GetBoolean()).Select(report => report.GetProperty("id").GetString()).ShouldBe([regatta.Value]);
    }

    [Fact]
    public void They_are_shown_by_their_id_and_counted_apart()
    {
        var shown = workplace.Run("show", regatta.Value).Stdout;
        shown.ShouldContain("beside the ledger");
        workplace.Run("show", regatta.Value, "--text").Stdout.ShouldContain("Ninety boats");
        workplace.Run("show", "pact.txt").Stdout.ShouldNotContain("beside");
        workplace.Run("doctor").Stdout.ShouldContain("1 report, 0 removed, 1 beside the ledger");
        workplace.Run("reports").Stdout.ShouldNotContain("regatta");
    }

    public void Dispose() => workplace.Dispose();
}

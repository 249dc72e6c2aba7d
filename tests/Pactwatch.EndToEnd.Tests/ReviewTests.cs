namespace Pactwatch.EndToEnd.Tests;

/// <summary>The review from the command line: what is ruled shows in the ledger, survives reading again, and can be taken back.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void A_ruling_shows_in_the_ledger_survives_a_new_store_and_is_taken_back()
    {
        workplace.Write("reports/a.txt", "Norland and Kerland signed the accord on Monday. Norland will withdraw 600 troops from Tarrin by the end of June 2031. Kerland will release 40 prisoners by 1 July 2031.");
        workplace.Run("read", "reports", "--published", "2031-03-03").ExitCode.ShouldBe(0);
        var list = workplace.Run("review").Stdout;
        var id = list.Split('\n').First(line => line.Contains("withdraw", StringComparison.Ordinal)).Trim().Split(' ')[0];

        workplace.Run("review", "edit", id, "window=by 2031-08-31", "--why", "the annex says so", "--by", "Ines").ShouldSatisfyAllConditions(
            edited => edited.ExitCode.ShouldBe(0),
            edited => edited.Stdout.ShouldContain("Ines edit window = by 2031-08-31 [undertaking/withdraw] (in effect): the annex says so"));
        var ledger = workplace.Run("ledger").Stdout;
        ledger.ShouldContain("by 2031-08-31");
        workplace.Run("review").Stdout.ShouldNotContain(id);

        workplace.Run("review", "edit", id, "window=whenever").ShouldSatisfyAllConditions(refused => refused.ExitCode.ShouldBe(1), refused => refused.Stderr.ShouldContain("read as no date"));
        workplace.Run("review", "undo", "--by", "Ines").ExitCode.ShouldBe(0);
        workplace.Run("ledger").Stdout.ShouldNotContain("2031-08-31");
        workplace.Run("review", "history").Stdout.ShouldContain("undone");
    }

    public void Dispose() => workplace.Dispose();
}

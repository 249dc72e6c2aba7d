using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.EndToEnd.Tests.Parts;

/// <summary>The review at a terminal, its keys and lines typed by the test.</summary>
public sealed class ReviewSessionTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Theory]
    [InlineData("a q", "confirm")]
    [InlineData("a u q", "confirm restore")]
    [InlineData("r q", "reject", "history")]
    [InlineData("e q", "edit", "window=by 2031-08-31", "the annex")]
    [InlineData("e q", "", "window=whenever", "why")]
    [InlineData("e q", "", "no such notation")]
    [InlineData("e n q", "", "")]
    [InlineData("d q", "doubt", "All of them?")]
    [InlineData("s q", "", "u-nothing")]
    [InlineData("x q", "", "c-nothing", "why")]
    [InlineData("u q", "")]
    [InlineData("z ? n q", "")]
    public void Keys_rule_on_the_item_shown(string keys, string rulings, params string[] lines)
    {
        workplace.Write("reports/a.txt", "Norland and Kerland signed the accord on Monday. Norland will withdraw 600 troops from Tarrin by the end of June 2031. Kerland will release 40 prisoners by 1 July 2031.");
        workplace.Run("read", "reports", "--published", "2031-03-03").ExitCode.ShouldBe(0);
        var (pressed, typed) = (new Queue<string>(keys.Split(' ')), new Queue<string>(lines));
        using (var store = SqliteReportStore.OpenForWriting(workplace.Store))
        {
            new ReviewSession(new ReviewedStore(store, TimeProvider.System), "Ines", Terminal.Open(_ => null), () => pressed.TryDequeue(out var key) ? key[0] : null, _ => typed.TryDequeue(out var line) ? line : null).Run(_ => true);
        }

        pressed.ShouldBeEmpty();
        using var again = SqliteReportStore.OpenForReading(workplace.Store);
        again.Judgements().Select(judgement => judgement.What.Word()).ShouldBe(rulings.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        again.Judgements().ShouldAllBe(judgement => judgement.By == "Ines");
    }

    public void Dispose() => workplace.Dispose();
}

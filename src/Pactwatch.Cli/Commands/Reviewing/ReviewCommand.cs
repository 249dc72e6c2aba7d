using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>The review: at a terminal one item after the other with keys, else the list of what waits.</summary>
internal sealed class ReviewCommand : CliCommand
{
    private readonly Option<bool> list = new("--list") { Description = "Only list what waits, also at a terminal." };
    private readonly Option<ReviewReason?> only = new("--only") { Description = "Only what is new, changed, disputed or doubted.", HelpName = "REASON" };
    private readonly Option<string?> accord = new("--accord") { Description = "Only this accord.", HelpName = "ID" };
    private readonly ByOption by = new();

    public ReviewCommand(Terminal terminal)
        : base(terminal, "review", "Shows what waits for a person and takes their rulings.", "pactwatch review", "pactwatch review --list --only disputed", "pactwatch review edit u-3f2a window=\"by 2031-06-30\" --why \"the annex says so\"", "pactwatch review history")
    {
        Add(list);
        Add(only);
        Add(accord);
        Add(by);
        CliCommand[] rulings =
        [
            new ReviewConfirmCommand(terminal), new ReviewEditCommand(terminal), new ReviewRejectCommand(terminal), new ReviewSameCommand(terminal), new ReviewDifferentCommand(terminal),
            new ReviewDoubtCommand(terminal), new ReviewAddCommand(terminal), new ReviewNoteCommand(terminal), new ReviewMoveCommand(terminal), new ReviewMergeCommand(terminal),
            new ReviewSplitCommand(terminal), new ReviewRenameCommand(terminal), new ReviewUndoCommand(terminal), new ReviewHistoryCommand(terminal),
        ];
        foreach (var ruling in rulings) Add(ruling);
    }

    protected override int Run(ParseResult parse)
    {
        bool IsWanted(ReviewItem item) =>
            (parse.GetValue(only) is not { } reason || item.Reasons.Contains(reason)) && (parse.GetValue(accord) is not { } id || item.Entry.Accord.Id.StartsWith(id, StringComparison.Ordinal));
        if (parse.GetValue(list) || Console.IsInputRedirected || Console.IsOutputRedirected) return WriteList(parse, IsWanted);
        using var store = Store.OpenForChanging(parse);
        new ReviewSession(new ReviewedStore(store, TimeProvider.System), by.In(parse), Terminal, ReadKey, ReadLine).Run(IsWanted);
        return ExitCode.Done;
    }

    private int WriteList(ParseResult parse, Func<ReviewItem, bool> isWanted)
    {
        using var store = Store.OpenForReading(parse);
        var items = ReviewQueue.Of(HeldLedger.Of(store, asOf: null, Environment.ProcessorCount, Terminal)).Where(isWanted).ToList();
        var table = new TextTable("id", "why", "what", "reports", "to look at").Unbroken(0);
        foreach (var item in items) table.Add(item.Entry.Id, string.Join(", ", item.Reasons.Select(reason => reason.ToString().ToLowerInvariant())), item.Entry.Title, item.Reports.ToString(System.Globalization.CultureInfo.InvariantCulture), string.Join("; ", item.Notes));
        table.Write(Terminal.OpenTables());
        Terminal.Say(items.Count == 0 ? "Nothing waits for review." : $"{LedgerText.Count(items.Count, "item")} waiting. Rule with: pactwatch review confirm ID, or at a terminal with: pactwatch review");
        return ExitCode.Done;
    }

    private static char? ReadKey() => char.ToLowerInvariant(Console.ReadKey(intercept: true).KeyChar);

    private string? ReadLine(string question)
    {
        Terminal.Data.Write(question);
        Terminal.Flush();
        return Console.ReadLine();
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;
using Pactwatch.Text;

namespace Pactwatch.Cli.Commands.Reviewing;

internal sealed class ReviewMoveCommand : RulingCommand
{
    private readonly Argument<string> report = new("REPORT") { Description = "Id of a report." };
    private readonly Argument<string?> accord = new("ACCORD") { Description = "Id of the accord that it belongs to.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> own = new("--own") { Description = "To an accord of its own." };

    public ReviewMoveCommand(Terminal terminal)
        : base(terminal, "move", "Moves a report to another accord.", "pactwatch review move r-19b2 a-3f2a", "pactwatch review move r-19b2 --own")
    {
        Add(report);
        Add(accord);
        Add(own);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why)
    {
        var to = parse.GetValue(accord);
        if ((to is null) == !parse.GetValue(own)) throw new UsageException("Name the accord that the report belongs to, or say --own.");
        return [reviewer.Move(HeldReport.Find(store.Ledger, parse.GetValue(report)!), to is null ? null : reviewer.Accord(to), why)];
    }
}

internal sealed class ReviewMergeCommand : RulingCommand
{
    private readonly Argument<string> one = new("ACCORD") { Description = "Id of an accord." };
    private readonly Argument<string> other = new("OTHER") { Description = "Id of the one that is the same." };

    public ReviewMergeCommand(Terminal terminal)
        : base(terminal, "merge", "Says that two accords are one.", "pactwatch review merge a-3f2a a-91bc")
    {
        Add(one);
        Add(other);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [reviewer.Merge(reviewer.Accord(parse.GetValue(one)!), reviewer.Accord(parse.GetValue(other)!), why)];
}

internal sealed class ReviewSplitCommand : RulingCommand
{
    private readonly Argument<string> accord = new("ACCORD") { Description = "Id of an accord." };
    private readonly Argument<string[]> reports = new("REPORT") { Description = "Ids of the reports that tell of an agreement of their own.", Arity = ArgumentArity.OneOrMore };

    public ReviewSplitCommand(Terminal terminal)
        : base(terminal, "split", "Splits reports off an accord.", "pactwatch review split a-3f2a r-19b2 r-5e01")
    {
        Add(accord);
        Add(reports);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        reviewer.Split(reviewer.Accord(parse.GetValue(accord)!), [.. parse.GetValue(reports)!.Select(report => HeldReport.Find(store.Ledger, report))], why);
}

internal sealed class ReviewRenameCommand : RulingCommand
{
    private readonly Argument<string> accord = new("ACCORD") { Description = "Id of an accord." };
    private readonly Argument<string> title = new("TITLE") { Description = "What it is called." };

    public ReviewRenameCommand(Terminal terminal)
        : base(terminal, "rename", "Names an accord.", "pactwatch review rename a-3f2a \"The Tarrin withdrawal\"")
    {
        Add(accord);
        Add(title);
    }

    protected override ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why) =>
        [reviewer.Rename(reviewer.Accord(parse.GetValue(accord)!), parse.GetValue(title)!, why)];
}

/// <summary>Finds a report of the ledger.</summary>
internal static class HeldReport
{
    /// <exception cref="RulingRefusedException">The ledger has none, or several.</exception>
    public static ReportId Find(SourcedLedger ledger, string words)
    {
        var meant = ledger.Reports.Where(report => report.Id.Value == words || report.Report.Sources.Contains(words, StringComparer.Ordinal)
            || (words.Length >= 4 && report.Id.Value.StartsWith(words, StringComparison.Ordinal))).Take(2).ToList();
        return meant.Count == 1 ? meant[0].Id : throw new RulingRefusedException(meant.Count == 0 ? $"The ledger has no report '{words}'; pactwatch reports lists them." : $"'{words}' means several reports; write more of the id.");
    }
}

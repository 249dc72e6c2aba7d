using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Cli.Commands.Stories;

/// <summary>Records that two reports tell of one story, or of two.</summary>
internal sealed class StoryRulingCommand : CliCommand
{
    private readonly bool areOne;
    private readonly Argument<string> one = new("REPORT") { Description = "Id of a report or its beginning, its source, or its file's name." };
    private readonly Argument<string> other = new("OTHER") { Description = "Another." };
    private readonly Option<string?> why = new("--why") { Description = "The reason; it is kept.", HelpName = "REASON" };
    private readonly ByOption by = new();

    public StoryRulingCommand(Terminal terminal, bool areOne)
        : base(
            terminal,
            areOne ? "same" : "different",
            areOne ? "Says that two reports tell of one story, whatever their words." : "Says that two reports tell of two stories: they are kept apart.",
            areOne ? "pactwatch stories same northwire.html pontine.html" : "pactwatch stories different r-3f2a r-91bc --why \"another quake\"")
    {
        this.areOne = areOne;
        Add(one);
        Add(other);
        Add(why);
        Add(by);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForChanging(parse);
        var held = store.StoredReports();
        var (left, right) = (ReportFinder.Find(held, parse.GetValue(one)!).Report, ReportFinder.Find(held, parse.GetValue(other)!).Report);
        if (left.Series == right.Series) throw new UsageException(left.Id == right.Id ? $"{left.Id} is named twice. Name two reports." : $"{left.Id} and {right.Id} are versions of one report. Name two reports.");
        foreach (var report in new[] { left, right })
        {
            if (report.Kind != ReportKind.Report) throw new UsageException($"{report.Id} ({report.Source}) was stored as {report.Kind.Word()}: it is in no story.");
        }

        var ruling = by.RulerIn(parse).OnStories(areOne, left.Id, right.Id, parse.GetValue(why)?.Trim() ?? "");
        store.Append(ruling);
        Terminal.Say($"{ruling.Id}: {left.Id} and {right.Id} tell of {(areOne ? "one story" : "two stories")}. Take it back with: pactwatch review undo {ruling.Id}");
        return ExitCode.Done;
    }
}

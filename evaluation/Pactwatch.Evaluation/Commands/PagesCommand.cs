using System.CommandLine;
using Pactwatch.Evaluation.Pages;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Reads saved pages and scores what is found on them.</summary>
internal sealed class PagesCommand : Command
{
    private readonly Argument<DirectoryInfo> folder = new("DIR") { Description = "A folder with html/ and gold.jsonl." };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed, made up or wrong." };

    public PagesCommand()
        : base("pages", "Reads saved pages and scores their text, dates and what is said of them.")
    {
        folder.AcceptExistingOnly();
        Add(folder);
        Add(show);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var root = parse.GetValue(folder)!.FullName;
        ScorePrinter.Print(parse.InvocationConfiguration.Output, PageEvaluation.Score(new PageFiles(Path.Combine(root, "gold.jsonl"), Path.Combine(root, "html"))), parse.GetValue(show));
        return 0;
    }
}

using System.CommandLine;
using System.Globalization;
using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Scores an exported ledger against a gold story.</summary>
internal sealed class ScoreCommand : Command
{
    private readonly Argument<FileInfo> gold = new("GOLD") { Description = "The gold story." };
    private readonly Argument<FileInfo> ledger = new("LEDGER") { Description = "The exported ledger." };
    private readonly Option<DirectoryInfo> texts = new("--texts") { Description = "Folder of the reports' texts, under the names that the gold uses.", Required = true };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed, made up or wrong." };
    private readonly Option<string[]> atLeast = new("--at-least") { Description = "Figures to be reached, such as quotes.f1=0.8.", AllowMultipleArgumentsPerToken = true };

    public ScoreCommand()
        : base("score", "Scores an exported ledger against a gold story.")
    {
        gold.AcceptExistingOnly();
        ledger.AcceptExistingOnly();
        texts.AcceptExistingOnly();
        Add(gold);
        Add(ledger);
        Add(texts);
        Add(show);
        Add(atLeast);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var output = parse.InvocationConfiguration.Output;
        var scorer = new StoryScorer(GoldStory.Load(parse.GetValue(gold)!.FullName), new ReportTexts(parse.GetValue(texts)!.FullName));
        var score = scorer.Score(ExportedLedger.Parse(File.ReadAllBytes(parse.GetValue(ledger)!.FullName)));
        ScorePrinter.Print(output, score, parse.GetValue(show));
        List<string> missed = [];
        foreach (var wish in parse.GetValue(atLeast) ?? [])
        {
            var parts = wish.Split('=');
            if (parts.Length != 2 || !decimal.TryParse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var wanted))
            {
                parse.InvocationConfiguration.Error.WriteLine($"--at-least takes NAME=VALUE, not {wish}");
                return 2;
            }

            var measured = score[parts[0]];
            if ((measured?.Value ?? Ratio.Zero) < Ratio.Of(wanted)) missed.Add($"{parts[0]} {measured?.Words ?? "0.000"} < {parts[1]}");
        }

        if (missed.Count > 0) output.WriteLine("falls short: " + string.Join("; ", missed));
        return missed.Count > 0 ? 1 : 0;
    }
}

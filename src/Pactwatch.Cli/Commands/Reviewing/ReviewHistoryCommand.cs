using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Review;
using Pactwatch.Rulings;
using System.Text.Json;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>All judgements and what became of each; those that lost their words first.</summary>
internal sealed class ReviewHistoryCommand : CliCommand
{
    private readonly Argument<string?> id = new("ID") { Description = "Only what was ruled on this entry.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> lost = new("--lost") { Description = "Only those that lost what they ruled on." };
    private readonly JsonOption asJson = new();

    public ReviewHistoryCommand(Terminal terminal)
        : base(terminal, "history", "Lists judgements and what became of each.", "pactwatch review history", "pactwatch review history u-3f2a", "pactwatch review history --lost")
    {
        Add(id);
        Add(lost);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var ledger = HeldLedger.Of(store, asOf: null, Environment.ProcessorCount);
        var effects = parse.GetValue(id) is { } entry ? ReviewQueue.RulingsOn(ledger, new Reviewer(ledger, new JudgementMaker("", default)).Entry(entry).Claims) : ledger.Effects;
        if (parse.GetValue(lost)) effects = effects.RemoveAll(effect => effect.Fate != JudgementFate.Lost);
        if (parse.GetValue(asJson))
        {
            OutputFile.Write(path: null, stream =>
            {
                foreach (var effect in effects)
                {
                    using (var json = new Utf8JsonWriter(stream, JsonOutput.Line)) JudgementJson.Write(json, effect.Judgement, effect);
                    stream.WriteByte((byte)'\n');
                }
            });
            return ExitCode.Done;
        }

        if (effects.IsEmpty) Terminal.Say("There are no such judgements.");
        foreach (var effect in effects.OrderBy(effect => effect.Fate != JudgementFate.Lost))
        {
            Terminal.Data.WriteLine(PlainText.Of($"{effect.Judgement.Id}  {JudgementText.Of(effect)}"));
            if (effect.Judgement.Words.Exact.Length > 0) Terminal.Data.WriteLine(PlainText.Of($"    {effect.Judgement.Words.Report}: «{effect.Judgement.Words.Exact}»"));
        }

        return ExitCode.Done;
    }
}

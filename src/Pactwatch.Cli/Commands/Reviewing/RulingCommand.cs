using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Reviewing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Review;

namespace Pactwatch.Cli.Commands.Reviewing;

/// <summary>A command that makes judgements: says what became of each, in one line.</summary>
internal abstract class RulingCommand : CliCommand
{
    private readonly Option<string?> why = new("--why") { Description = "The reason; it is kept.", HelpName = "REASON" };
    private readonly ByOption by = new();

    protected RulingCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(terminal, name, description, examples)
    {
        Add(why);
        Add(by);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForChanging(parse);
        var reviewed = new ReviewedStore(store, TimeProvider.System);
        var made = Judgements(parse, reviewed.By(by.In(parse)), reviewed, parse.GetValue(why)?.Trim() ?? "");
        var effects = reviewed.Append(made);
        foreach (var effect in effects) Terminal.Data.WriteLine(PlainText.Of($"{effect.Judgement.Id}  {JudgementText.Of(effect)}"));
        return effects.Any(effect => effect.Fate is JudgementFate.Lost) ? ExitCode.Failed : ExitCode.Done;
    }

    protected string Author(ParseResult parse) => by.In(parse);

    /// <exception cref="RulingRefusedException">It can't be ruled so.</exception>
    protected abstract ImmutableArray<Judgement> Judgements(ParseResult parse, Reviewer reviewer, ReviewedStore store, string why);
}

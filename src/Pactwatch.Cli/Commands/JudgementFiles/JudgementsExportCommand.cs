using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing.JudgementFiles;

namespace Pactwatch.Cli.Commands.JudgementFiles;

/// <summary>Writes every judgement that may leave the house, those taken back too: a line each.</summary>
internal sealed class JudgementsExportCommand : CliCommand
{
    private readonly Option<string?> file = new("--output", "-o") { Description = "Write to this file, not to stdout.", HelpName = "FILE" };

    public JudgementsExportCommand(Terminal terminal)
        : base(terminal, "export", "Writes all judgements as JSON Lines, to be merged elsewhere.", "pactwatch judgements export", "pactwatch judgements export -o ana.jsonl") => Add(file);

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var all = store.Judgements();
        var open = HeldLedger.Withheld(store).WithoutThem(all);
        OutputFile.Write(parse.GetValue(file), stream => JudgementFile.Write(stream, open));
        if (open.Length < all.Length)
            Terminal.Say($"{all.Length - open.Length} {(all.Length - open.Length == 1 ? "judgement is" : "judgements are")} withheld: {(all.Length - open.Length == 1 ? "it points" : "they point")} at protected reports or quote{(all.Length - open.Length == 1 ? "s" : "")} them.");
        return ExitCode.Done;
    }
}

using System.CommandLine;
using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli.Commands.JudgementFiles;

/// <summary>Judgements as files: written, mailed, and merged on another laptop.</summary>
internal sealed class JudgementsCommand : CliCommand
{
    public JudgementsCommand(Terminal terminal)
        : base(terminal, "judgements", "Writes people's judgements to a file, or merges those of others.", "pactwatch judgements export -o ana.jsonl", "pactwatch judgements merge ana.jsonl --dry-run")
    {
        Add(new JudgementsExportCommand(terminal));
        Add(new JudgementsMergeCommand(terminal));
    }

    protected override int Run(ParseResult parse) => throw new UsageException("Say what to do with judgements: pactwatch judgements export -o FILE, or pactwatch judgements merge FILE…");
}

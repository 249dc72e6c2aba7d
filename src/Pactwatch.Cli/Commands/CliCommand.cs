using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli.Commands;

/// <summary>A command of the program: it has examples that run as they stand, knows which store is meant, and returns an exit code.</summary>
internal abstract class CliCommand : Command
{
    protected CliCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(name, description)
    {
        Terminal = terminal;
        Examples = examples;
        Store = new StoreOption(terminal);
        SetAction(Run);
        Add(Store);
    }

    public IReadOnlyList<string> Examples { get; }

    protected Terminal Terminal { get; }

    protected StoreOption Store { get; }

    protected abstract int Run(ParseResult parse);
}

using System.CommandLine;
using System.CommandLine.Invocation;
using Pactwatch.Cli.Commands;

namespace Pactwatch.Cli;

/// <summary>The usual help, and below it lines that can be typed as they stand.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command is CliCommand command ? command.Examples : ["pactwatch demo", "pactwatch read reports/", "pactwatch ledger"];
        output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
        foreach (var example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }
}

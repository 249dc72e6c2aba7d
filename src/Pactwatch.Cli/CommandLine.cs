using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Microsoft.Extensions.Logging;
using Pactwatch.Cli.Commands;
using Pactwatch.Cli.Commands.JudgementFiles;
using Pactwatch.Cli.Commands.Reviewing;
using Pactwatch.Cli.Commands.Stores;
using Pactwatch.Cli.Commands.Stories;
using Pactwatch.Cli.Commands.Watching;
using Pactwatch.Cli.Commands.Working;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Telemetry;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Review;
using Pactwatch.Storage;

namespace Pactwatch.Cli;

/// <summary>The tree of commands, and the one place where what went wrong becomes words and an exit code.</summary>
internal static class CommandLine
{
    /// <param name="world">The way to the world; null for the real one, which is guarded.</param>
    public static int Run(string[] args, Func<string, string?> environment, World? world = null)
    {
        var terminal = Terminal.Open(environment);
        var reached = world ?? World.Real;
        try
        {
            using var export = TelemetryExport.Start(environment, terminal);
            if (BrokerOption.Address(BrokerOption.Variable, environment(BrokerOption.Variable)) is { } broker) reached = reached with { Words = BrokerOption.Words(broker, terminal) };
            var parse = Build(terminal, reached).Parse(args);
            return parse.Action is ParseErrorAction
                ? WrongUsage(parse, terminal)
                : parse.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception fault)
        {
            return Explain(fault, terminal, withTrace: environment("PACTWATCH_TRACE") == "1");
        }
        finally
        {
            reached.Words.DisposeAsync().AsTask().GetAwaiter().GetResult();
            terminal.Flush();
        }
    }

    private static RootCommand Build(Terminal terminal, World world)
    {
        var root = new RootCommand("Reads what many outlets write about an agreement and keeps one sourced ledger of it.");
        CliCommand[] commands =
        [
            new ReadCommand(terminal, world), new LedgerCommand(terminal), new DueCommand(terminal), new ChangesCommand(terminal), new ExplainCommand(terminal), new DerivationsCommand(terminal),
            new ShowCommand(terminal), new SearchCommand(terminal), new ReportsCommand(terminal), new ExportCommand(terminal), new DossierCommand(terminal),
            new BriefCommand(terminal), new ImportCommand(terminal), new JudgementsCommand(terminal),
            new WatchCommand(terminal, world), new CollectCommand(terminal, world), new WorkerCommand(terminal, world), new WorkersCommand(terminal),
            new ServeCommand(terminal, world), new AccountsCommand(terminal), new RemoveCommand(terminal), new RestoreCommand(terminal), new ConfirmCommand(terminal), new ReviewCommand(terminal), new AnnotateCommand(terminal),
            new ExtractCommand(terminal, world), new ClusterCommand(terminal), new StoriesCommand(terminal), new DoctorCommand(terminal), new StoreCommand(terminal), new DemoCommand(terminal),
        ];
        foreach (var command in commands) root.Add(command);
        var help = root.Options.OfType<HelpOption>().First();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        root.SetAction(_ =>
        {
            terminal.Say("Say what to do, for example: pactwatch read reports/  (pactwatch --help lists the commands)");
            return ExitCode.WrongUsage;
        });
        return root;
    }

    private static int WrongUsage(ParseResult parse, Terminal terminal)
    {
        foreach (var message in parse.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)) terminal.Say(message);
        var command = parse.CommandResult.Command;
        var misspelt = parse.Tokens.Select(token => token.Value).Where(token => token.StartsWith("--", StringComparison.Ordinal) && command.Options.All(option => option.Name != token));
        foreach (var token in parse.UnmatchedTokens.Concat(misspelt).Distinct(StringComparer.Ordinal))
        {
            var candidates = token.StartsWith('-') ? command.Options.Select(option => option.Name).Append("--help") : (command.Subcommands.Count > 0 ? command : parse.RootCommandResult.Command).Subcommands.Select(other => other.Name);
            if (NearWords.To(token, candidates) is { } near) terminal.Say($"Did you mean '{near}'?");
        }

        // An unknown first word leaves what follows it to be taken for the command.
        var path = Path(command);
        var isKnown = path.Length > 0 && parse.Tokens.Take(path.Length).Select(token => token.Value).SequenceEqual(path, StringComparer.Ordinal);
        terminal.Say(isKnown ? $"See: pactwatch {string.Join(' ', path)} --help" : "See: pactwatch --help");
        return ExitCode.WrongUsage;
    }

    /// <summary>The words that lead to a command: "review", "edit".</summary>
    private static string[] Path(Command command) => command is RootCommand ? [] : [.. command.Parents.OfType<Command>().SelectMany(Path), command.Name];

    private static int Explain(Exception fault, Terminal terminal, bool withTrace)
    {
        var code = fault switch
        {
            UsageException => ExitCode.WrongUsage,
            StoreInUseException => ExitCode.StoreInUse,
            StoreUnusableException => ExitCode.StoreUnusable,
            OperationCanceledException => ExitCode.Interrupted,
            _ => ExitCode.Failed,
        };
        var message = fault switch
        {
            UsageException or FailedException or StoreException or RulingRefusedException => fault.Message,
            OperationCanceledException => "Interrupted.",
            IOException or UnauthorizedAccessException => $"{fault.Message} Check the path and your rights there.",
            _ => $"This should not have happened: {fault.Message} Run it again with PACTWATCH_TRACE=1 and report what it prints.",
        };
        // Nobody can say what the words of a fault that nobody foresaw hold.
        terminal.Log(fault is OperationCanceledException ? LogLevel.Information : LogLevel.Error, message, code == ExitCode.Failed && fault is not (FailedException or StoreException or RulingRefusedException) ? $"Failed: {fault.GetType().Name}." : message);
        if (withTrace) terminal.SayTrace(fault.ToString());
        return code;
    }
}

using System.CommandLine;
using System.Globalization;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>What was asked of whom, and what came of it.</summary>
internal sealed class WatchLogCommand : CliCommand
{
    private static readonly InstantPattern Second = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private readonly Argument<string?> source = new("SOURCE") { Description = "Only of this source: its id, address, or a part of that.", Arity = ArgumentArity.ZeroOrOne };
    private readonly NumberOption limit = new("--limit", "How many requests at most, the newest first.", least: 1, most: 10_000, byDefault: 50);

    public WatchLogCommand(Terminal terminal)
        : base(terminal, "log", "Shows what was asked of whom, and what came of it: redirections, what was skipped and why.", "pactwatch watch log", "pactwatch watch log northwire.example --limit 200")
    {
        Add(source);
        Add(limit);
    }

    protected override int Run(ParseResult parse)
    {
        using var held = Store.OpenForReading(parse);
        var id = parse.GetValue(source) is { } words ? MeantSource.Find(held.Sources(), words).Id : null;
        var table = new TextTable("at (UTC)", "address", "result", "status", "bytes", "report", "why").Unbroken(0, 2, 3, 4, 5);
        foreach (var entry in held.Collections(id, parse.GetValue(limit)))
        {
            var moved = string.Concat(entry.Redirections.Select(step => $"\n{(step.IsPermanent ? "moved to" : "led to")} {step.To}"));
            table.Add(Second.Format(entry.At), entry.Address + moved, entry.Result, entry.Status?.ToString(CultureInfo.InvariantCulture), entry.Bytes?.ToString(CultureInfo.InvariantCulture), entry.Report?.Value, entry.Code is { } code ? $"{entry.Why} ({code})" : entry.Why);
        }

        table.Write(Terminal.OpenTables());
        if (table.Rows == 0) Terminal.Say("Nothing was asked yet. Collect: pactwatch collect");
        return ExitCode.Done;
    }
}

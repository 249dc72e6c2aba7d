using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Web.Watching;

namespace Pactwatch.Cli.Commands.Working;

/// <summary>Lists who takes work of a store, what waits, and what is left alone.</summary>
internal sealed class WorkersCommand : CliCommand
{
    private static readonly InstantPattern Second = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private readonly JsonOption asJson = new();

    public WorkersCommand(Terminal terminal)
        : base(terminal, "workers", "Lists who takes work of the store, what waits to be done, and what is left alone and why.", "pactwatch workers", "pactwatch workers --json") => Add(asJson);

    protected override int Run(ParseResult parse)
    {
        using var held = Store.OpenForReading(parse);
        var overview = WorkOverview.Of(held, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        if (parse.GetValue(asJson))
        {
            OutputFile.Write(path: null, stream => WriteJson(stream, overview));
            return ExitCode.Done;
        }

        var table = new TextTable("worker", "takes", "state", "started (UTC)", "last seen (UTC)", "jobs done").Unbroken(0, 2, 3, 4);
        foreach (var worker in overview.Workers)
            table.Add(worker.Process.Owner, string.Join(", ", worker.Process.Kinds.Select(WatchWording.Name)), WatchWording.Of(worker.State), Second.Format(worker.Process.StartedAt), Second.Format(worker.Process.SeenAt), worker.Process.Done.ToString(CultureInfo.InvariantCulture));
        table.Write(Terminal.OpenTables());
        if (overview.Workers.IsEmpty) Terminal.Say("No worker has taken work of this store. Start one: pactwatch worker");
        Terminal.Say(overview.Waiting.IsEmpty ? "Nothing waits to be done." : $"To be done: {string.Join(", ", overview.Waiting.Select(waiting => $"{waiting.Count} × {WatchWording.Of(waiting.Kind)}"))}.");
        foreach (var job in overview.SetAside) Terminal.Say($"Left alone: {WatchWording.Of(job.Kind)} {job.Subject} ({job.Key}): {job.Reason} Try it again: pactwatch watch retry");
        return ExitCode.Done;
    }

    private static void WriteJson(Stream stream, WorkOverview overview)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("workers");
            foreach (var worker in overview.Workers)
            {
                json.WriteStartObject();
                json.WriteString("worker", worker.Process.Owner);
                json.WriteString("version", worker.Process.Version);
                json.WriteString("state", WatchWording.Of(worker.State));
                json.WriteString("startedAt", InstantPattern.General.Format(worker.Process.StartedAt));
                json.WriteString("seenAt", InstantPattern.General.Format(worker.Process.SeenAt));
                json.WriteNumber("done", worker.Process.Done);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("waiting");
            foreach (var (kind, count) in overview.Waiting) json.WriteNumber(WatchWording.Name(kind), count);
            json.WriteEndObject();
            json.WriteStartArray("leftAlone");
            foreach (var job in overview.SetAside)
            {
                json.WriteStartObject();
                json.WriteString("key", job.Key);
                json.WriteString("kind", WatchWording.Name(job.Kind));
                json.WriteString("subject", job.Subject);
                json.WriteString("reason", job.Reason);
                json.WriteString("at", InstantPattern.General.Format(job.At));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}

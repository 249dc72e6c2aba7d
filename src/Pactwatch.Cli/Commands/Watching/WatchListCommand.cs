using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Lists what is followed and how it is doing.</summary>
internal class WatchListCommand : CliCommand
{
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly JsonOption asJson = new();

    public WatchListCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(terminal, name, description, examples)
    {
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var held = (SqliteReportStore)Store.OpenForReading(parse);
        var sources = held.Sources().RemoveAll(source => source.Following == Following.Removed);
        var counts = held.PageCounts().ToLookup(count => count.Source, StringComparer.Ordinal);
        if (parse.GetValue(asJson))
        {
            OutputFile.Write(path: null, stream => WriteJson(stream, held, sources, counts));
            return ExitCode.Done;
        }

        var table = new TextTable("id", "kind", "source", "state", "last success (UTC)", "next (UTC)", "held", "not held").Unbroken(0, 1, 4, 5);
        foreach (var source in sources)
        {
            var pages = counts[source.Id].ToList();
            table.Add(
                source.Id, source.Kind.ToString().ToLowerInvariant(), source.Title is { } title ? $"{title}\n{source.Address}" : source.Address, State(source), Time(source.LastSuccessAt), source.Following == Following.Followed && source.Kind != SourceKind.List ? Time(source.NextAt) : "",
                Count(pages, PageState.Held), NotHeld(pages));
        }

        table.Write(Terminal.OpenTables());
        SayRest(held, table.Rows);
        return ExitCode.Done;
    }

    private void SayRest(SqliteReportStore held, int sources)
    {
        if (sources == 0) Terminal.Say("Nothing is followed yet. Add a feed, a page or a list of feeds: pactwatch watch add ADDRESS");
        if (held.FollowedWords() is { IsEmpty: false } words) Terminal.Say($"Words that are followed: {string.Join("; ", words)}");
        if (held.AsideCount() is var aside and > 0) Terminal.Say($"{(aside == 1 ? "1 report lies" : $"{aside} reports lie")} beside the ledger: pactwatch watch aside");
        if (held.SetAsideJobs() is { IsEmpty: false } left) Terminal.Say($"{(left.Length == 1 ? "1 piece of work is" : $"{left.Length} pieces of work are")} left alone after two tries: pactwatch watch retry");
    }

    private static string State(WatchedSource source) => (source.Following, source.Why) switch
    {
        (Following.Paused, _) => "paused",
        (_, { } why) => $"failing ({source.Failures} in a row): {why}",
        _ when source.Kind == SourceKind.List => "imported",
        _ when source.LastSuccessAt is null => "not asked yet",
        _ => "well",
    };

    private static string Time(Instant? at) => at is { } known ? Minute.Format(known) : "";

    private static string Count(IReadOnlyCollection<PageCount> pages, PageState state) => Number(pages.Where(page => page.State == state).Sum(page => page.Count));

    private static string NotHeld(IReadOnlyCollection<PageCount> pages) =>
        string.Join(", ", pages.Where(page => page.State is not PageState.Held).Select(page => $"{Number(page.Count)} {page.State.ToString().ToLowerInvariant()}"));

    private static string Number(long count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteJson(Stream stream, SqliteReportStore held, IReadOnlyList<WatchedSource> sources, ILookup<string, PageCount> counts)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-sources/1");
            json.WriteList("sources", sources, source =>
            {
                json.WriteStartObject();
                json.WriteString("id", source.Id);
                json.WriteString("kind", source.Kind.ToString().ToLowerInvariant());
                json.WriteString("address", source.Address);
                json.WriteString("currentAddress", source.CurrentAddress);
                json.WriteString("title", source.Title);
                json.WriteString("following", source.Following.ToString().ToLowerInvariant());
                json.WriteString("lastSuccessAt", Stamp(source.LastSuccessAt));
                json.WriteString("lastTryAt", Stamp(source.LastTryAt));
                json.WriteString("nextAt", source.Following == Following.Followed && source.Kind != SourceKind.List ? Stamp(source.NextAt) : null);
                json.WriteNumber("failures", source.Failures);
                json.WriteString("code", source.Code);
                json.WriteString("why", source.Why);
                json.WriteStartObject("pages");
                foreach (var count in counts[source.Id]) json.WriteNumber(count.State.ToString().ToLowerInvariant(), count.Count);
                json.WriteEndObject();
                json.WriteEndObject();
            });
            json.WriteTexts("words", held.FollowedWords());
            json.WriteNumber("aside", held.AsideCount());
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string? Stamp(Instant? at) => at is { } known ? InstantPattern.ExtendedIso.Format(known) : null;
}

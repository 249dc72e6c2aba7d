using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Storage.Watching;
using Pactwatch.Web.Watching;

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
        using var held = Store.OpenForReading(parse);
        var overview = WatchOverview.Of(held, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        if (parse.GetValue(asJson))
        {
            OutputFile.Write(path: null, stream => WriteJson(stream, overview, held.FollowedWords()));
            return ExitCode.Done;
        }

        var table = new TextTable("id", "kind", "source", "state", "last success (UTC)", "next (UTC)", "held", "not held").Unbroken(0, 1, 4, 5);
        foreach (var followed in overview.Sources)
        {
            var source = followed.Source;
            table.Add(
                source.Id, WatchWording.Of(source.Kind), source.Title is { } title ? $"{title}\n{source.Address}" : source.Address,
                source.Why is { } why ? $"{WatchWording.Of(followed)}: {why}" : WatchWording.Of(followed), Time(source.LastSuccessAt), Time(followed.NextAt),
                string.Join(", ", followed.Pages.Where(count => count.State == PageState.Held).Select(count => Number(count.Count))), NotHeld(followed));
        }

        table.Write(Terminal.OpenTables());
        SayRest(overview, held.FollowedWords());
        return ExitCode.Done;
    }

    private void SayRest(WatchOverview overview, IReadOnlyCollection<string> words)
    {
        if (overview.Sources.IsEmpty) Terminal.Say("Nothing is followed yet. Add a feed, a page or a list of feeds: pactwatch watch add ADDRESS");
        if (words.Count > 0) Terminal.Say($"Words that are followed: {string.Join("; ", words)}");
        if (overview.Aside > 0) Terminal.Say($"{(overview.Aside == 1 ? "1 report lies" : $"{overview.Aside} reports lie")} beside the ledger: pactwatch watch aside");
        if (overview.SetAside is { IsEmpty: false } left) Terminal.Say($"{(left.Length == 1 ? "1 piece of work is" : $"{left.Length} pieces of work are")} left alone after two tries: pactwatch watch retry");
    }

    private static string Time(Instant? at) => at is { } known ? Minute.Format(known) : "";

    private static string NotHeld(SourceOverview followed) =>
        string.Join(", ", followed.Pages.Where(count => count.State is not PageState.Held).Select(count => $"{Number(count.Count)} {WatchWording.Of(count.State)}"));

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static void WriteJson(Stream stream, WatchOverview overview, IEnumerable<string> words)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-sources/1");
            WatchJsonWriter.WriteMembers(json, overview);
            json.WriteTexts("words", words);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Texts;
using Pactwatch.Publishing;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Cli.Commands;

/// <summary>Writes which reports tell of the same story, without a store.</summary>
internal sealed class ClusterCommand : CliCommand
{
    private const string Json = "json";

    private readonly PathsArgument files = new("FILE", "Reports as read takes them, or JSON Lines with id, title, text, published; - for stdin.");
    private readonly Option<string> format = new("--format") { Description = "How to write: table, or json (one object a line).", DefaultValueFactory = _ => "table" };

    public ClusterCommand(Terminal terminal)
        : base(terminal, "cluster", "Writes which reports tell of the same story; one line a report.", "pactwatch cluster reports/", "pactwatch cluster --format json reports.jsonl", "pactwatch cluster --format json - < reports.jsonl")
    {
        format.AcceptOnlyFromAmong("table", Json);
        Add(files);
        Add(format);
    }

    protected override int Run(ParseResult parse)
    {
        using var interruption = new Interruption(Terminal, "Stopping …");
        var input = new StreamedInput(Terminal);
        var code = input.Read(parse.GetValue(files)!, interruption.Token);
        // Half of a set has other stories than the whole: what was stopped writes none.
        if (interruption.Token.IsCancellationRequested) return ExitCode.Interrupted;
        var stream = new StoryStream([]);
        stream.Add(input.Reports);
        var stories = stream.Stories;
        if (parse.GetValue(format) == Json) WriteJson(stories);
        else StoriesTable.Write(Terminal, stories, report => report);
        return code;
    }

    private static void WriteJson(ImmutableArray<StreamedStory> stories)
    {
        using var stream = Terminal.OpenDataStream();
        StoryLinesWriter.Write(stream, stories);
    }
}

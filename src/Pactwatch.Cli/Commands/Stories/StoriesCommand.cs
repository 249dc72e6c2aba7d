using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Cli.Commands.Stories;

/// <summary>Lists the stories that the reports of a store tell; with a further word, rules on them.</summary>
internal sealed class StoriesCommand : CliCommand
{
    private readonly Option<bool> withRevisions = new("--revisions") { Description = "Also list what was merged, split and moved, by which day's reports." };
    private readonly JsonOption asJson = new();

    public StoriesCommand(Terminal terminal)
        : base(terminal, "stories", "Lists which reports of the store tell of the same story, and rules on it.", "pactwatch stories", "pactwatch stories --revisions", "pactwatch stories --json")
    {
        Add(withRevisions);
        Add(asJson);
        Add(new StoryRulingCommand(terminal, areOne: true));
        Add(new StoryRulingCommand(terminal, areOne: false));
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var held = HeldStories.Of(store);
        if (parse.GetValue(asJson))
        {
            OutputFile.Write(path: null, stream => StoriesJsonWriter.Write(stream, held.Stories, held.Revisions, held.Rulings));
            return ExitCode.Done;
        }

        StoriesTable.Write(Terminal, held.Stories, held.Called);
        if (held.Stories.IsEmpty) Terminal.Say("The store holds no reports. Read some: pactwatch read PATH…");
        else if (parse.GetValue(withRevisions)) WriteRevisions(held);
        return ExitCode.Done;
    }

    private void WriteRevisions(HeldStories held)
    {
        var table = new TextTable("On", "What", "Story", "Before", "Reports", "Words").Unbroken(0, 1);
        foreach (var revision in held.Revisions)
        {
            table.Add(
                revision.On is { } day ? LedgerText.Day(day) : "no day", revision.Kind.Word(), held.Called(revision.Story), held.Called(revision.Other),
                string.Join('\n', revision.Reports.Select(held.Called)), string.Join(", ", revision.Words));
        }

        table.Write(Terminal.OpenTables());
        if (table.Rows == 0) Terminal.Say("No story was merged, split or moved.");
    }
}

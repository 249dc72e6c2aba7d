using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Texts;
using Pactwatch.Cli.Watching;
using Pactwatch.Publishing;

namespace Pactwatch.Cli.Commands;

/// <summary>Writes the article found in pages, without a store.</summary>
internal sealed class ExtractCommand : CliCommand
{
    private readonly PathsArgument files = new("FILE", "Saved pages and whatever else read takes, addresses of pages too; - for stdin.");
    private readonly Option<string> format = new("--format") { Description = "The format.", DefaultValueFactory = _ => "json" };
    private readonly MapOption map = new();
    private readonly Option<bool> withBlocks = new("--with-blocks") { Description = "Add the whole stored text and its blocks." };

    private readonly World world;

    public ExtractCommand(Terminal terminal, World world)
        : base(terminal, "extract", "Writes the article found in a page: title, outlet, date, text; one JSON object a line.", "pactwatch extract page.html", "pactwatch extract --with-blocks page.html", "pactwatch extract https://northwire.example/harbour-truce")
    {
        this.world = world;
        format.AcceptOnlyFromAmong("json");
        Add(files);
        Add(format);
        Add(withBlocks);
        Add(map);
    }

    protected override int Run(ParseResult parse)
    {
        using var interruption = new Interruption(Terminal, "Stopping …");
        using var stream = Terminal.OpenDataStream();
        var isWithBlocks = parse.GetValue(withBlocks);
        return new InputFiles(Terminal, world).ForEachReport(
            parse.GetValue(files)!, map.SettingsIn(parse), (source, reading) => ExtractJsonWriter.WriteLine(stream, source, reading, isWithBlocks), interruption.Token);
    }
}

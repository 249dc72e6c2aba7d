using System.CommandLine;
using Pactwatch.Evaluation.Streams;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Scores the stories found in public sets of reports, which have been fetched.</summary>
internal sealed class StreamsCommand : Command
{
    private readonly Argument<DirectoryInfo> texts = new("TEXTS") { Description = "A folder that holds the files of the public repositories as they are." };
    private readonly Argument<string[]> sets = new("SET") { Description = $"{string.Join(", ", PublicStreams.Names)}. Without one, all.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> show = new("--show") { Description = "List the stories that were parted or mixed." };

    public StreamsCommand()
        : base("streams", "Scores which reports of a stream are found to tell of the same story.")
    {
        texts.AcceptExistingOnly();
        sets.AcceptOnlyFromAmong([.. PublicStreams.Names]);
        Add(texts);
        Add(sets);
        Add(show);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var (output, streams) = (parse.InvocationConfiguration.Output, new PublicStreams(parse.GetValue(texts)!.FullName));
        foreach (var name in parse.GetValue(sets) is { Length: > 0 } wanted ? wanted : [.. PublicStreams.Names])
        {
            output.WriteLine($"== {name}");
            ScorePrinter.Print(output, StreamScorer.Score(streams[name]), parse.GetValue(show));
        }

        return 0;
    }
}

using System.CommandLine;
using Pactwatch.Evaluation.Deadlines;
using Pactwatch.Evaluation.Floors;
using Pactwatch.Evaluation.Instruments;
using Pactwatch.Evaluation.Pages;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Evaluation.Stories;
using Pactwatch.Evaluation.Streams;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Checks the figures of every corpus in evaluation/floors.json, or raises the floors to them.</summary>
internal sealed class FloorsCommand : Command
{
    private readonly Option<bool> update = new("--update") { Description = "Raise the floors to the measured figures." };
    private readonly Option<bool> lower = new("--lower") { Description = "With --update: lower floors, too." };
    private readonly Option<bool> markdown = new("--markdown") { Description = "Print the figures as a table for docs/accuracy.md." };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed, made up or wrong." };

    public FloorsCommand()
        : base("floors", "Checks the figures of every story, of the pages and of the sentences against evaluation/floors.json.")
    {
        Add(update);
        Add(lower);
        Add(markdown);
        Add(show);
        SetAction(parse => Run(parse, CorpusPlace.Here));
    }

    private int Run(ParseResult parse, CorpusPlace place)
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        var file = FloorsFile.Load(place.FloorsPath);
        var measured = new Dictionary<string, (StoryScore Score, string Digest)>(StringComparer.Ordinal);
        foreach (var (corpus, score, digest) in Measure(file, place, error))
        {
            measured.Add(corpus.Name, (score, digest));
            if (parse.GetValue(markdown)) continue;
            output.WriteLine($"== {corpus.Name}");
            ScorePrinter.Print(output, score, parse.GetValue(show));
        }

        if (parse.GetValue(markdown))
        {
            output.WriteLine(FloorsTable.Markdown([.. file.Stories.Where(story => measured.ContainsKey(story.Name)).Select(story => ((ICorpusFloors)story, measured[story.Name].Score))]));
            output.WriteLine(FloorsTable.Markdown([.. file.Pages.Select(pages => ((ICorpusFloors)pages, measured[pages.Name].Score))]));
            output.WriteLine(FloorsTable.Markdown([.. file.Quantities.Select(quantities => ((ICorpusFloors)quantities, measured[quantities.Name].Score))]));
            output.WriteLine(FloorsTable.Markdown([.. file.Deadlines.Select(deadlines => ((ICorpusFloors)deadlines, measured[deadlines.Name].Score))]));
            output.WriteLine(FloorsTable.Markdown([.. file.Instruments.Select(instrument => ((ICorpusFloors)instrument, measured[instrument.Name].Score))]));
            output.Write(FloorsTable.Markdown([.. file.Streams.Where(stream => measured.ContainsKey(stream.Name)).Select(stream => ((ICorpusFloors)stream, measured[stream.Name].Score))]));
        }

        return parse.GetValue(update) ? Update(file, place, measured, parse.GetValue(lower), error) : Check(file, measured, error);
    }

    private static IEnumerable<(ICorpusFloors Corpus, StoryScore Score, string Digest)> Measure(FloorsFile file, CorpusPlace place, TextWriter error)
    {
        foreach (var story in file.Stories)
        {
            if (place.WhySkipped(story) is { } why)
            {
                error.WriteLine($"skipped: {story.Name}: {why}");
                continue;
            }

            var files = place.FilesOf(story);
            yield return (story, StoryEvaluation.Score(files, Environment.ProcessorCount), files.Digest());
        }

        foreach (var pages in file.Pages)
        {
            var files = place.FilesOf(pages);
            yield return (pages, PageEvaluation.Score(files), files.Digest());
        }

        foreach (var quantities in file.Quantities) yield return OfFile(quantities, QuantityCorpus.Score);
        foreach (var deadlines in file.Deadlines) yield return OfFile(deadlines, DeadlineEvaluation.Score);
        foreach (var instrument in file.Instruments) yield return (instrument, InstrumentEvaluation.Score(place.FileOf(instrument)), place.DigestOfInstrument(instrument));
        foreach (var stream in file.Streams)
        {
            if (place.WhySkipped(stream) is { } why)
            {
                error.WriteLine($"skipped: {stream.Name}: {why}");
                continue;
            }

            var told = StreamEvaluation.Told(stream, file, place);
            yield return (stream, StreamScorer.Score(told), StreamScorer.Digest(told));
        }

        (ICorpusFloors Corpus, StoryScore Score, string Digest) OfFile(SentenceFloors sentences, Func<string, StoryScore> score) =>
            (sentences, score(place.FileOf(sentences)), place.DigestOf(sentences));
    }

    private static int Check(FloorsFile file, Dictionary<string, (StoryScore Score, string Digest)> measured, TextWriter error)
    {
        var shortfalls = file.Corpora
            .Where(story => measured.ContainsKey(story.Name))
            .SelectMany(story => FloorCheck.Shortfalls(story, measured[story.Name].Score, measured[story.Name].Digest))
            .ToList();
        foreach (var shortfall in shortfalls) error.WriteLine($"falls short: {shortfall}");
        return shortfalls.Count > 0 ? 1 : 0;
    }

    private static int Update(FloorsFile file, CorpusPlace place, Dictionary<string, (StoryScore Score, string Digest)> measured, bool mayLower, TextWriter error)
    {
        var lowered = file.Corpora.Where(story => measured.ContainsKey(story.Name)).SelectMany(story => FloorCheck.Lowered(story, measured[story.Name].Score)).ToList();
        if (lowered.Count > 0 && !mayLower)
        {
            foreach (var floor in lowered) error.WriteLine($"not lowered: {floor}");
            error.WriteLine("Nothing was written. Where a floor has to fall, say why in the commit and add --lower.");
            return 1;
        }

        StoryFloors Updated(StoryFloors story) =>
            measured.TryGetValue(story.Name, out var now) ? FloorCheck.Update(story, now.Score, now.Digest, mayLower) : story;
        PageFloors UpdatedPages(PageFloors pages) => FloorCheck.Update(pages, measured[pages.Name].Score, measured[pages.Name].Digest, mayLower);
        SentenceFloors UpdatedSentences(SentenceFloors sentences) => FloorCheck.Update(sentences, measured[sentences.Name].Score, measured[sentences.Name].Digest, mayLower);
        StreamFloors UpdatedStream(StreamFloors stream) =>
            measured.TryGetValue(stream.Name, out var now) ? FloorCheck.Update(stream, now.Score, now.Digest, mayLower) : stream;
        (file with { Stories = [.. file.Stories.Select(Updated)], Pages = [.. file.Pages.Select(UpdatedPages)], Quantities = [.. file.Quantities.Select(UpdatedSentences)], Deadlines = [.. file.Deadlines.Select(UpdatedSentences)], Instruments = [.. file.Instruments.Select(UpdatedSentences)], Streams = [.. file.Streams.Select(UpdatedStream)] }).Save(place.FloorsPath);
        return 0;
    }
}

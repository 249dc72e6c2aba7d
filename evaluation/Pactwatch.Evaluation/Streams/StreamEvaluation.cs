using System.Collections.Immutable;
using Pactwatch.Evaluation.Floors;
using Pactwatch.Evaluation.Stories;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Evaluation.Streams;

/// <summary>Brings together the reports of a stream that is held to floors.</summary>
internal static class StreamEvaluation
{
    /// <summary>The set that lies in the repository.</summary>
    public const string Own = "own";

    public static ImmutableArray<ToldReport> Told(StreamFloors stream, FloorsFile file, CorpusPlace place) =>
        stream.Set == Own ? [.. file.Stories.Where(story => !CorpusPlace.IsShared(story.Gold)).SelectMany(story => OfStory(story.Name, place.FilesOf(story)))] : new PublicStreams(place.FolderOf(stream))[stream.Set];

    /// <summary>All reports of one agreement: the stream may tell its times apart, but must not mix it with another.</summary>
    private static IEnumerable<ToldReport> OfStory(string name, StoryFiles files) =>
        StoryReader.Read(files.Reports).Select(report => new ToldReport(StreamedReport.Of($"{name}/{Path.GetFileName(report.Source)}", report.Reading), name));
}

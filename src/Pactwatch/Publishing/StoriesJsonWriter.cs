using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Stories.Streaming;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>Writes the stories of a store as docs/formats.md says.</summary>
public static class StoriesJsonWriter
{
    public const string Format = "pactwatch-stories/1";

    /// <param name="rulings">Those at work, each with the other report.</param>
    public static void Write(Stream stream, ImmutableArray<StreamedStory> stories, ImmutableArray<StoryRevision> revisions, ImmutableArray<(Judgement Judgement, ReportId Other)> rulings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteList("stories", stories.Index(), story => WriteStory(json, StoryLinesWriter.Name(story.Index), story.Item));
            json.WriteList("revisions", revisions, revision => WriteRevision(json, revision));
            json.WriteList("rulings", rulings, ruling => WriteRuling(json, ruling.Judgement, ruling.Other));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteStory(Utf8JsonWriter json, string name, StreamedStory story)
    {
        json.WriteStartObject();
        json.WriteString("id", name);
        json.WriteDate("from", story.From);
        json.WriteDate("to", story.To);
        json.WriteTexts("words", story.Words);
        json.WriteTexts("reports", story.Reports);
        json.WriteEndObject();
    }

    private static void WriteRevision(Utf8JsonWriter json, StoryRevision revision)
    {
        json.WriteStartObject();
        json.WriteString("kind", revision.Kind.Word());
        json.WriteDate("on", revision.On);
        json.WriteString("story", revision.Story);
        json.WriteString("other", revision.Other);
        json.WriteTexts("reports", revision.Reports);
        json.WriteTexts("words", revision.Words);
        json.WriteEndObject();
    }

    private static void WriteRuling(Utf8JsonWriter json, Judgement judgement, ReportId other)
    {
        json.WriteStartObject();
        json.WriteString("id", judgement.Id);
        json.WriteString("what", judgement.What.Word());
        json.WriteString("report", judgement.Words.Report.Value);
        json.WriteString("other", other.Value);
        json.WriteString("by", judgement.By);
        json.WriteString("at", InstantPattern.ExtendedIso.Format(judgement.At));
        json.WriteString("why", judgement.Why);
        json.WriteEndObject();
    }
}

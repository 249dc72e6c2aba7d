using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;
using Pactwatch.Versions;

namespace Pactwatch.Publishing;

/// <summary>Writes the versions of one address, and what changed from each to the next where that is asked for. Offsets are code points of the stored texts.</summary>
public static class VersionsJsonWriter
{
    /// <param name="versions">In order, each with when it was first held.</param>
    public static void Write(Stream stream, ImmutableArray<(Report Report, Instant RecordedAt)> versions, bool withChanges)
    {
        using var json = new Utf8JsonWriter(stream, JsonOutput.Indented);
        json.WriteStartObject();
        json.WriteString("series", versions[0].Report.Series);
        json.WriteList("versions", versions.Select((version, at) => (version.Report, version.RecordedAt, Number: at + 1)), version =>
        {
            json.WriteStartObject();
            json.WriteString("id", version.Report.Id.Value);
            json.WriteNumber("version", version.Number);
            json.WriteString("title", version.Report.Reading.Title);
            json.WritePublished(version.Report.Published);
            json.WriteDate("modified", version.Report.Reading.ModifiedOn);
            json.WriteString("recordedAt", InstantPattern.General.Format(version.RecordedAt));
            json.WriteNumber("length", new CodePointOffsets(version.Report.Text.Characters).Length);
            json.WriteEndObject();
        });
        if (withChanges) json.WriteList("differences", versions.Zip(versions.Skip(1)), pair => WriteDifference(json, pair.First.Report, pair.Second.Report));
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, Report before, Report after)
    {
        var difference = VersionComparer.Compare(before, after);
        var beforeOffsets = new CodePointOffsets(before.Text.Characters);
        var afterOffsets = new CodePointOffsets(after.Text.Characters);
        json.WriteStartObject();
        json.WriteString("from", before.Id.Value);
        json.WriteString("to", after.Id.Value);
        json.WriteBoolean("coarse", difference.IsCoarse);
        json.WriteList("changes", difference.Changes, change =>
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Before.IsEmpty ? "added" : change.After.IsEmpty ? "removed" : "replaced");
            json.WriteString("block", change.Block.Word());
            WriteSide(json, "before", change.Before, change.BeforeCharacters, beforeOffsets);
            WriteSide(json, "after", change.After, change.AfterCharacters, afterOffsets);
            json.WriteTexts("touches", change.Touches.Select(touch => touch == ChangeTouch.Date ? "date" : "number"));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string name, TextSpan words, TextSpan characters, CodePointOffsets offsets)
    {
        json.WriteStartObject(name);
        json.WriteNumber("start", offsets[words.Start]);
        json.WriteNumber("end", offsets[words.End]);
        json.WriteString("text", words.In(offsets.Text));
        json.WriteStartObject("characters");
        json.WriteNumber("start", offsets[characters.Start]);
        json.WriteNumber("end", offsets[characters.End]);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Publishing;

/// <summary>Writes stories as docs/formats.md says: an object a line, a line a report, in the order of the stories and of the stream.</summary>
public static class StoryLinesWriter
{
    /// <summary>What a story is called: "s-1" is the one whose first report is the first of all.</summary>
    /// <param name="at">Its place, from 0.</param>
    public static string Name(int at) => "s-" + (at + 1).ToString(CultureInfo.InvariantCulture);

    public static void Write(Stream stream, ImmutableArray<StreamedStory> stories)
    {
        ArgumentNullException.ThrowIfNull(stream);
        for (var at = 0; at < stories.Length; at++)
        {
            foreach (var report in stories[at].Reports)
            {
                using (var json = new Utf8JsonWriter(stream, JsonOutput.Line))
                {
                    json.WriteStartObject();
                    json.WriteString("source", report);
                    json.WriteString("story", Name(at));
                    json.WriteEndObject();
                }

                stream.WriteByte((byte)'\n');
            }
        }
    }
}

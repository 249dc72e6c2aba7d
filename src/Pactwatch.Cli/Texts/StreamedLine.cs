using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Cli.Texts;

/// <summary>A line of JSON Lines as a report: id, title, text, published.</summary>
internal static class StreamedLine
{
    private const int DayLength = 10;

    /// <param name="place">Names the report where the line gives no id.</param>
    /// <exception cref="FormatException">It is no JSON object, or has neither title nor text.</exception>
    public static StreamedReport Parse(string line, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object) throw new FormatException("It is no JSON object; write one report a line.");
            var (title, text) = (Text(row, "title"), Text(row, "text"));
            if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(text)) throw new FormatException("It has neither \"title\" nor \"text\"; give at least one.");
            return new StreamedReport(Text(row, "id") is { Length: > 0 } id ? id : place, Day(Text(row, "published")), title, text ?? "");
        }
        catch (JsonException fault)
        {
            throw new FormatException("It is no well-formed JSON; write one object a line.", fault);
        }
        catch (InvalidOperationException fault)
        {
            // Half of a surrogate pair.
            throw new FormatException("It has a character that is none; write it as UTF-8.", fault);
        }
    }

    private static string? Text(JsonElement row, string name) => !row.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The day of a date or a time; null where it is none.</summary>
    private static LocalDate? Day(string? published) =>
        published is { Length: >= DayLength } && LocalDatePattern.Iso.Parse(published[..DayLength]) is { Success: true } day ? day.Value : null;
}

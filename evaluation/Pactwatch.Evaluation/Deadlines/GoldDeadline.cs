using System.Text.Json;

namespace Pactwatch.Evaluation.Deadlines;

/// <summary>A sentence with its times: a line of corpora/deadlines/deadlines.jsonl.</summary>
internal sealed record GoldDeadline
{
    public required string Source { get; init; }

    /// <summary>The day of the report that it stands in, ISO 8601; null where it is not known.</summary>
    public string? Published { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<GoldTime> Times { get; init; }

    /// <exception cref="JsonException">A line is no such sentence; the message says where.</exception>
    public static IReadOnlyList<GoldDeadline> Load(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<GoldDeadline>(line, JsonSerializerOptions.Web) ?? throw new JsonException($"{path} has a line without a sentence."))];
}

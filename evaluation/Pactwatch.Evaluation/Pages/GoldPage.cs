using System.Text.Json;

namespace Pactwatch.Evaluation.Pages;

/// <summary>What a careful reader finds on one saved page: a line of gold.jsonl. Null where the page says nothing of it.</summary>
internal sealed record GoldPage
{
    /// <summary>The page's file, relative to the repository.</summary>
    public required string Source { get; init; }

    /// <summary>The body alone.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The day of publication, ISO 8601.</summary>
    public string? Published { get; init; }

    public string? CanonicalUrl { get; init; }

    /// <summary>The code of the finding that the page calls for.</summary>
    public string? Finding { get; init; }

    /// <exception cref="JsonException">A line is no such page; the message says where.</exception>
    public static IReadOnlyList<GoldPage> Load(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<GoldPage>(line, JsonSerializerOptions.Web) ?? throw new JsonException($"{path} has a line without a page."))];
}

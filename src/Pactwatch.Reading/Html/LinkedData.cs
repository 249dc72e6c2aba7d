using System.Text.Json;

namespace Pactwatch.Reading.Html;

/// <summary>
/// What a page's JSON-LD says of the article: the first object with a headline or a date, wherever it is nested.
/// Tolerant: comments, trailing commas and odd shapes are taken as they come.
/// </summary>
internal sealed record LinkedData(string? Headline, string? Publisher, string? Author, string? Published, string? Modified, string? Language, string? Section, string? Body, bool IsLive, bool IsForSubscribers)
{
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>Null where the script holds no article; false in <paramref name="isReadable"/> where it is no JSON.</summary>
    public static LinkedData? Read(string json, out bool isReadable)
    {
        isReadable = true;
        try
        {
            using var document = JsonDocument.Parse(json, Tolerant);
            return Find(document.RootElement) is { } article ? Take(article) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            isReadable = false;
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array) return FirstOf(element.EnumerateArray());
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (IsArticle(element)) return element;
        return FirstOf(element.EnumerateObject().Select(property => property.Value));
    }

    private static JsonElement? FirstOf(IEnumerable<JsonElement> elements)
    {
        foreach (var element in elements)
        {
            if (Find(element) is { } found) return found;
        }

        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        return TypesOf(element).Any(name => name is not null && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"));
    }

    private static IEnumerable<string?> TypesOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return [];
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(Text) : [Text(type)];
    }

    private static bool IsClosed(JsonElement article) =>
        article.TryGetProperty("isAccessibleForFree", out var isFree)
        && (isFree.ValueKind == JsonValueKind.False || string.Equals(Text(isFree), "false", StringComparison.OrdinalIgnoreCase));

    private static LinkedData Take(JsonElement article) => new(
        Property(article, "headline"), NameOf(article, "publisher"), NameOf(article, "author"),
        Property(article, "datePublished"), Property(article, "dateModified"), Property(article, "inLanguage"),
        NameOf(article, "articleSection"), Property(article, "articleBody"), TypesOf(article).Contains("LiveBlogPosting"), IsClosed(article));

    // "author": "A", {"name": "A"}, [{"name": "A"}, {"name": "B"}]
    private static string? NameOf(JsonElement article, string property)
    {
        if (!article.TryGetProperty(property, out var value)) return null;
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value];
        var names = values.Select(one => one.ValueKind == JsonValueKind.Object ? Property(one, "name") : Text(one)).Where(name => !string.IsNullOrWhiteSpace(name));
        var joined = string.Join(", ", names);
        return joined.Length == 0 ? null : joined;
    }

    private static string? Property(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

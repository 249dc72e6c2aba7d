using System.Text.Json;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Access;

/// <summary>What a page says to machines of whether its article is free: schema.org's isAccessibleForFree, on the article and on its parts, and the content tier that social networks read.</summary>
/// <param name="IsFree">Null where it says nothing.</param>
/// <param name="ClosedParts">Classes and ids (without their signs) of the parts that are not free.</param>
/// <param name="IsOfArticle">True where it says that the page is an article.</param>
internal sealed record AccessDeclaration(bool? IsFree, IReadOnlyCollection<string> ClosedParts, bool IsOfArticle)
{
    private const int MaxDepth = 64;
    private const int MostParts = 20;

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    public static AccessDeclaration Of(PageTree page)
    {
        bool? isFree = null;
        var isArticle = false;
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var script in page.Root.Elements(TagId.Script).Where(script => script.Attribute("type") is { } type && type.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                using var document = JsonDocument.Parse(script.Text, Tolerant);
                Take(document.RootElement, ref isFree, ref isArticle, parts);
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
            {
                // Structured data that can't be read says nothing; the reading notes it.
            }
        }

        return new AccessDeclaration(isFree ?? OfMeta(page), parts, isArticle || page.Root.Elements(TagId.Meta).Any(meta => meta.Attribute("property") == "og:type" && meta.Attribute("content") == "article"));
    }

    private static bool? OfMeta(PageTree page)
    {
        foreach (var meta in page.Root.Elements(TagId.Meta))
        {
            var name = meta.Attribute("property") ?? meta.Attribute("name") ?? meta.Attribute("itemprop");
            var content = meta.Attribute("content")?.Trim().ToLowerInvariant();
            if (name == "isAccessibleForFree" && content is "false" or "true") return content == "true";
            if (name == "article:content_tier" && content is "locked" or "free") return content == "free";
        }

        return null;
    }

    private static void Take(JsonElement element, ref bool? isFree, ref bool isArticle, HashSet<string> parts)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray()) Take(one, ref isFree, ref isArticle, parts);
            return;
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("@type", out var type) && NamesArticle(type))
        {
            isArticle = true;
            if (element.TryGetProperty("isAccessibleForFree", out var free)) isFree ??= Truth(free);
            if (element.TryGetProperty("hasPart", out var has)) TakeParts(has, parts);
        }

        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Take(member.Value, ref isFree, ref isArticle, parts);
        }
    }

    private static void TakeParts(JsonElement has, HashSet<string> parts)
    {
        foreach (var part in has.ValueKind == JsonValueKind.Array ? has.EnumerateArray().ToArray() : [has])
        {
            if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("isAccessibleForFree", out var free) || Truth(free) != false) continue;
            if (part.TryGetProperty("cssSelector", out var selector) && selector.ValueKind == JsonValueKind.String)
            {
                foreach (var name in selector.GetString()!.Split([' ', ',', '>', '.', '#'], StringSplitOptions.RemoveEmptyEntries).Take(MostParts)) parts.Add(name);
            }
        }
    }

    private static bool NamesArticle(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(NamesArticle)
        : type.ValueKind == JsonValueKind.String && type.GetString() is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name == "Report");

    private static bool? Truth(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(value.GetString(), out var told) => told,
        _ => null,
    };
}

using System.Text.Json;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Feeds;

namespace Pactwatch.Reading.Tables;

/// <summary>
/// An article as programs that collect them give it out, told by its shape: an entry of Wallabag's JSON export, of
/// Miniflux's interface (/v1/entries), and an item of the Google Reader interface, which FreshRSS and others speak. What
/// names alone would mistake is settled here: when an entry was marked as read is no change of its article, and a teaser
/// that stands where the article should is a summary.
/// </summary>
internal static class SavedEntry
{
    /// <summary>Null for an object of any other shape; else its fields by the names that the column map knows.</summary>
    public static RowFields? Recognize(JsonElement row, ColumnMap columns)
    {
        if (row.ValueKind != JsonValueKind.Object) return null;
        if (IsReaderItem(row)) return OfReader(row, columns);
        if (!Has(row, "url") || !Has(row, "title")) return null;
        if (Has(row, "is_archived") && Has(row, "is_starred")) return OfWallabag(row, columns);
        return Member(row, "feed") is { ValueKind: JsonValueKind.Object } feed && (Has(feed, "feed_url") || Has(feed, "site_url")) ? OfMiniflux(row, feed, columns) : null;
    }

    private static RowFields OfWallabag(JsonElement row, ColumnMap columns)
    {
        var fields = new Writer(columns);
        fields.Add("title", Text(row, "title"));
        fields.Add("url", Text(row, "url"));
        fields.Add("url", Text(row, "given_url"));
        fields.Add("outlet", Text(row, "domain_name"));
        fields.Add("byline", Names(row, "published_by") ?? Names(row, "authors"));
        fields.Add("published", Text(row, "published_at"));
        fields.Add("retrieved", Text(row, "created_at"));
        fields.Add("language", Text(row, "language"));
        fields.AddContent(Text(row, "content"));
        return fields.Fields;
    }

    private static RowFields OfMiniflux(JsonElement row, JsonElement feed, ColumnMap columns)
    {
        var fields = new Writer(columns);
        fields.Add("title", Text(row, "title"));
        fields.Add("url", Text(row, "url"));
        fields.Add("outlet", Text(feed, "title"));
        fields.Add("byline", Text(row, "author"));
        fields.Add("published", Text(row, "published_at"));
        fields.Add("retrieved", Text(row, "created_at"));
        fields.AddContent(Text(row, "content"));
        return fields.Fields;
    }

    private static bool IsReaderItem(JsonElement row) =>
        Member(row, "origin") is { ValueKind: JsonValueKind.Object } && (Member(row, "canonical") ?? Member(row, "alternate")) is { ValueKind: JsonValueKind.Array }
        && (Member(row, "content") ?? Member(row, "summary")) is { ValueKind: JsonValueKind.Object };

    private static RowFields OfReader(JsonElement row, ColumnMap columns)
    {
        var fields = new Writer(columns);
        fields.Add("title", Text(row, "title"));
        fields.Add("url", Link(row, "canonical"));
        fields.Add("url", Link(row, "alternate"));
        fields.Add("outlet", Member(row, "origin") is { } origin ? Text(origin, "title") : null);
        fields.Add("byline", Text(row, "author"));
        fields.Add("published", Text(row, "published"));
        fields.Add("retrieved", Text(row, "crawlTimeMsec"));
        fields.AddContent((Member(row, "content") ?? Member(row, "summary")) is { } content ? Text(content, "content") : null);
        return fields.Fields;
    }

    private static string? Link(JsonElement row, string name) =>
        Member(row, name) is { ValueKind: JsonValueKind.Array } links ? links.EnumerateArray().Select(link => Text(link, "href")).FirstOrDefault(href => href is not null) : null;

    private static string? Names(JsonElement row, string name)
    {
        if (Member(row, name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Array) return Text(row, name);
        var names = value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(JsonFields.Text).Where(one => !string.IsNullOrWhiteSpace(one));
        return string.Join(", ", names);
    }

    private static bool Has(JsonElement row, string name) => Member(row, name) is not null;

    private static string? Text(JsonElement row, string name) => Member(row, name) switch
    {
        { ValueKind: JsonValueKind.String } text => JsonFields.Text(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static JsonElement? Member(JsonElement row, string name) => JsonFields.Member(row, name);

    /// <summary>Writes what is there into the fields of a row.</summary>
    private sealed class Writer(ColumnMap columns)
    {
        public RowFields Fields { get; } = new(columns);

        public void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) Fields.Add(name, value);
        }

        public void AddContent(string? content)
        {
            if (content is null) return;
            var isArticle = new FeedItem(new ContainerMetadata(), content, IsHtml: true, IsContent: true).IsFull;
            Add(isArticle ? "html" : "summary", content);
        }
    }
}

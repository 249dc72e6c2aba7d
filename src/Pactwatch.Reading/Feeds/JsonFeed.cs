using System.Globalization;
using System.Text;
using System.Text.Json;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Feeds;

/// <summary>The listing of a JSON Feed (versions 1.0 and 1.1, jsonfeed.org).</summary>
internal static class JsonFeed
{
    /// <summary>Null where the JSON is something else.</summary>
    /// <exception cref="ContainerException">It is not well-formed.</exception>
    public static FeedListing? Read(string json, string address)
    {
        using var document = JsonText.Parse(Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF')));
        var root = document.RootElement;
        if (Text(root, "version")?.Contains("jsonfeed.org/version/", StringComparison.Ordinal) != true || Member(root, "items") is not { ValueKind: JsonValueKind.Array } listed) return null;
        var items = new ListedItems();
        var outlet = Text(root, "title");
        var number = 0;
        foreach (var item in listed.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(FeedListing.MaxItems)) Add(items, item, outlet, address, ++number);
        return new FeedListing(ListedItems.OneLine(outlet, 500), CanonicalAddress.Whole(Text(root, "home_page_url"), address), null, null, items.All, listed.GetArrayLength() > FeedListing.MaxItems);
    }

    private static void Add(ListedItems items, JsonElement item, string? outlet, string address, int number)
    {
        var html = Text(item, "content_html");
        var text = Text(item, "content_text");
        var whole = CanonicalAddress.Whole(Text(item, "url") ?? Text(item, "external_url"), address);
        var told = new ContainerMetadata { Title = Text(item, "title"), Url = whole, Published = Text(item, "date_published"), Modified = Text(item, "date_modified") };
        var isFull = new FeedItem(told, html ?? text ?? "", html is not null, IsContent: true).IsFull;
        var article = isFull ? ArticleOf(item, outlet, whole, $"{address}!/#{number.ToString(CultureInfo.InvariantCulture)}") : null;
        items.Add(told, Text(item, "id") ?? Number(item, "id"), Text(item, "summary") ?? (isFull ? null : html is null ? text : Html.PageText.Of(html)), article);
    }

    private static ContainedDocument ArticleOf(JsonElement item, string? outlet, string? whole, string source) =>
        new(source, Encoding.UTF8.GetBytes(item.GetRawText()), new JsonRowReader(ColumnMap.Known), new ReadingHints { Told = new ContainerMetadata { Outlet = outlet, Url = whole } });

    private static string? Text(JsonElement element, string name) => JsonFields.TextOf(element, name);

    private static string? Number(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;

    private static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var member in element.EnumerateObject())
        {
            if (JsonFields.NameOf(member) == name) return member.Value;
        }

        return null;
    }
}

using System.Text.Json;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>Articles as programs that collect them give them out.</summary>
internal static class CollectedSample
{
    /// <summary>An entry of Wallabag's JSON export; it was marked as read long after its article was written.</summary>
    public static string Wallabag(string url, string html) =>
        $$"""{"is_archived":1,"is_starred":0,"tags":["truce"],"is_public":false,"id":7,"title":{{Quoted(Story.Title)}},"url":{{Quoted(url)}},"given_url":{{Quoted(url + "?from=x")}},"hashed_url":"0","archived_at":"2033-01-01T10:00:00+0100","content":{{Quoted(html)}},"created_at":"2031-03-06T10:00:00+0100","updated_at":"2033-01-01T10:00:00+0100","published_at":"2031-03-04T08:00:00+0100","published_by":["Ana Sol",null],"mimetype":"text/html","language":"en","reading_time":2,"domain_name":"courier.example","annotations":[]}""";

    /// <summary>An entry of Miniflux's interface.</summary>
    public static string Miniflux(string url, string html) =>
        $$"""{"id":9,"user_id":1,"feed_id":3,"status":"read","hash":"x","title":{{Quoted(Story.Title)}},"url":{{Quoted(url)}},"comments_url":"","published_at":"2031-03-04T08:00:00Z","created_at":"2031-03-06T10:00:00Z","changed_at":"2033-01-01T10:00:00Z","content":{{Quoted(html)}},"author":"Ana Sol","share_code":"","starred":false,"reading_time":2,"enclosures":null,"feed":{"id":3,"title":"Oster Courier","site_url":"https://courier.example/","feed_url":"https://courier.example/rss","category":{"id":1,"title":"All"} },"tags":[]}""";

    /// <summary>An item of the Google Reader interface, its article under either name.</summary>
    public static string Reader(string url, string name, string html) =>
        $$"""{"id":"tag:reader.example,2005:reader/item/1","crawlTimeMsec":"1930557600000","timestampUsec":"1930557600000000","published":1930377600,"title":{{Quoted(Story.Title)}},"canonical":[{"href":{{Quoted(url)}} }],"alternate":[{"href":{{Quoted(url)}},"type":"text/html"}],"categories":["user/-/state/com.google/reading-list"],"origin":{"streamId":"feed/3","htmlUrl":"https://courier.example/","title":"Oster Courier"},{{Quoted(name)}}:{"content":{{Quoted(html)}} },"author":"Ana Sol"}""";

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}

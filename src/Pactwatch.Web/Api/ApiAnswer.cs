using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pactwatch.Publishing;

namespace Pactwatch.Web.Api;

/// <summary>Answers with content: its ETag follows from its bytes, and who has these already is told so.</summary>
internal static class ApiAnswer
{
    /// <summary>One JSON text.</summary>
    public static Task Json(ApiRequest request, Action<Utf8JsonWriter> write) => Stream(request.Context, "application/json", stream =>
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented)) write(json);
        stream.WriteByte((byte)'\n');
    });

    /// <summary>
    /// A page of a list, in the order of keys: those behind the cursor, so that entries that come in meanwhile neither repeat
    /// nor hide others.
    /// </summary>
    public static Task Page<T>(ApiRequest request, IEnumerable<(string Key, T Item)> all, Action<Utf8JsonWriter, T> write)
    {
        var items = all.OrderBy(item => item.Key, StringComparer.Ordinal).ToList();
        var (after, limit) = (request.After, request.Limit);
        var page = items.Where(item => after is null || string.CompareOrdinal(item.Key, after) > 0).Take(limit + 1).ToList();
        var next = page.Count > limit ? page[limit - 1].Key : null;
        return Page(request, page.Take(limit).Select(item => item.Item), items.Count, next, write);
    }

    /// <summary>A page that was cut already.</summary>
    /// <param name="next">The key to go on after; null on the last page.</param>
    public static Task Page<T>(ApiRequest request, IEnumerable<T> page, long total, string? next, Action<Utf8JsonWriter, T> write)
    {
        var cursor = next is null ? null : ApiRequest.Encode(next);
        if (cursor is not null) request.Context.Response.Headers.Link = $"<{Address(request.Context.Request, cursor)}>; rel=\"next\"";
        return Json(request, json =>
        {
            json.WriteStartObject();
            json.WriteDate("asOf", request.Ledger.AsOf);
            json.WriteNumber("total", total);
            json.WriteString("next", cursor);
            json.WriteList("items", page, item => write(json, item));
            json.WriteEndObject();
        });
    }

    /// <summary>Any content.</summary>
    public static async Task Stream(HttpContext context, string type, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        var tag = TagOf(bytes.Span);
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "private, no-cache";
        if (context.Request.Headers.IfNoneMatch.Any(given => Names(given, tag)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    public static string TagOf(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";

    /// <summary>True where a list of tags, as If-Match and If-None-Match give them, names this one.</summary>
    public static bool Names(string? tags, string tag) =>
        tags is not null && tags.Split(',', StringSplitOptions.TrimEntries).Any(given => given == "*" || given == tag || given == "W/" + tag);

    private static string Address(HttpRequest request, string cursor)
    {
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != "cursor").Append(KeyValuePair.Create("cursor", new Microsoft.Extensions.Primitives.StringValues(cursor))));
        return request.Path.ToUriComponent() + query.ToUriComponent();
    }
}

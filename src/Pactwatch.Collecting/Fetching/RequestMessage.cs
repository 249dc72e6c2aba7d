using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Pactwatch.Collecting.Fetching;

/// <summary>Writes the request: always HTTP/1.1 on a connection of its own.</summary>
internal static class RequestMessage
{
    public static HttpRequestMessage Write(Uri address, FetchRequest request, bool isOwnOrigin, string userAgent)
    {
        var message = new HttpRequestMessage(request.Body is null ? HttpMethod.Get : HttpMethod.Post, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.ConnectionClose = true;
        Add(message.Headers, "User-Agent", userAgent);
        Add(message.Headers, "Accept", Accepted(request.Purpose));
        Add(message.Headers, "Accept-Encoding", "gzip, deflate, br");
        Add(message.Headers, "If-None-Match", request.ETag);
        Add(message.Headers, "If-Modified-Since", request.LastModified);
        if (request.Body is { } body) message.Content = Content(body, message.Headers);
        if (isOwnOrigin && request.Credential is { } credential)
        {
            message.Headers.Remove(credential.Name);
            Add(message.Headers, credential.Name, credential.Value);
        }

        return message;
    }

    private static ReadOnlyMemoryContent Content(FetchBody body, HttpRequestHeaders headers)
    {
        var content = new ReadOnlyMemoryContent(body.Bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", HeaderText.IsPlain(body.MediaType) ? body.MediaType : "application/octet-stream");
        content.Headers.TryAddWithoutValidation("Content-Length", body.Bytes.Length.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in body.Headers)
        {
            if (HeaderText.MayBeSet(name)) Add(headers, name, value);
        }

        return content;
    }

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is { Length: > 0 } && HeaderText.IsPlain(value)) headers.TryAddWithoutValidation(name, value);
    }

    private static string Accepted(FetchPurpose purpose) => purpose switch
    {
        FetchPurpose.Page => "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5",
        FetchPurpose.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
        FetchPurpose.Robots => "text/plain, */*;q=0.5",
        FetchPurpose.Sitemap => "application/xml, text/xml, text/plain;q=0.8, */*;q=0.5",
        _ => "application/json, */*;q=0.5",
    };
}

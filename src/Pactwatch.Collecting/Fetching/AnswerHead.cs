using System.Net.Http.Headers;

namespace Pactwatch.Collecting.Fetching;

/// <summary>Takes from an answer's head what is kept of it, and only in such characters as can be kept and sent back.</summary>
internal static class AnswerHead
{
    /// <summary>Nobody is believed who wants to be left alone for longer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    public static Answer Read(HttpResponseMessage response, TimeProvider clock)
    {
        var (mediaType, charset) = ReadType(First(response.Content.Headers, "Content-Type"));
        return new Answer
        {
            Status = (int)response.StatusCode,
            Location = First(response.Headers, "Location")?.Trim().Replace(" ", "%20", StringComparison.Ordinal),
            MediaType = mediaType,
            Charset = charset,
            ETag = HeaderText.Plain(First(response.Headers, "ETag")),
            LastModified = HeaderText.Plain(First(response.Content.Headers, "Last-Modified")),
            RetryAfter = ReadWait(response.Headers.RetryAfter, clock),
        };
    }

    private static (string? MediaType, string? Charset) ReadType(string? header)
    {
        if (header is null) return (null, null);
        var parts = header.Split(';');
        var charset = parts.Skip(1).Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2 && part[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            .Select(part => HeaderText.Name(part[1])).FirstOrDefault();
        return (HeaderText.Name(parts[0]), charset);
    }

    /// <summary>Seconds, or a date against the clock given; a date gone by is now.</summary>
    private static TimeSpan? ReadWait(RetryConditionHeaderValue? header, TimeProvider clock)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        if (wait is null) return null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }

    private static string? First(HttpHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values)) return null;
        foreach (var value in values) return value;
        return null;
    }
}

using Microsoft.AspNetCore.Http;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// Whether a request that changes something comes from our own pages. A browser says so in Sec-Fetch-Site, which no page can
/// set; older ones say where they come from in Origin. A program that sends its token along has neither and needs none,
/// since no page of another site can send it.
/// </summary>
internal static class SameOrigin
{
    public static bool Allows(HttpContext context, Visitor visitor)
    {
        var headers = context.Request.Headers;
        if (headers["Sec-Fetch-Site"] is { Count: > 0 } site) return site.Count == 1 && site[0] == "same-origin";
        if (headers.Origin is { Count: > 0 } origin) return origin.Count == 1 && string.Equals(origin[0], $"{context.Request.Scheme}://{headers.Host}", StringComparison.OrdinalIgnoreCase);
        return !visitor.IsByCookie && visitor != Visitor.Stranger;
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// Browsers that were let in, each by a cookie that scripts can't read and other sites can't send. They last as long as the
/// process and at most <see cref="Span"/>. The cookie holds a random name of the session, never the token.
/// </summary>
internal sealed class Sessions(TimeProvider time)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (string Account, DateTimeOffset Until)> open = new(StringComparer.Ordinal);

    public static TimeSpan Span { get; } = TimeSpan.FromHours(12);

    /// <summary>The account of the session in the cookie; null where there is none.</summary>
    public string? AccountOf(HttpContext context) =>
        context.Request.Cookies[Cookie(context)] is { } secret && open.TryGetValue(Key(secret), out var session) && time.GetUtcNow() < session.Until ? session.Account : null;

    public void Open(HttpContext context, string account)
    {
        if (open.Count >= Most)
        {
            foreach (var (key, _) in open.OrderBy(session => session.Value.Until).Take(Most / 2)) open.TryRemove(key, out _);
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        open[Key(secret)] = (account, time.GetUtcNow() + Span);
        context.Response.Cookies.Append(Cookie(context), secret, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, Secure = context.Request.IsHttps });
    }

    public void Close(HttpContext context)
    {
        if (context.Request.Cookies[Cookie(context)] is { } secret) open.TryRemove(Key(secret), out _);
        context.Response.Cookies.Delete(Cookie(context), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
    }

    /// <summary>Named after the port, since cookies don't tell ports apart: two servers must not sign each other out.</summary>
    private static string Cookie(HttpContext context) => string.Create(CultureInfo.InvariantCulture, $"pactwatch-{context.Connection.LocalPort}");

    /// <summary>Looked up by its hash: how long the look takes tells nothing of the secret.</summary>
    private static string Key(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// The right to read: a link with a token, printed at start-up, which sets a cookie. Other programs and other
/// people's pages on this machine don't know the token and so see nothing. Both last as long as the process.
/// </summary>
internal sealed class StartLink
{
    public const string Path = "/start";

    private readonly string token = NewSecret();
    private readonly string session = NewSecret();

    /// <summary>The address to open first.</summary>
    public string Of(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}{Path}?token={token}");

    public bool IsToken(string? given) => IsSame(given, token);

    public bool IsSession(HttpContext context) => IsSame(context.Request.Cookies[Cookie(context)], session);

    public void SetCookie(HttpContext context) => context.Response.Cookies.Append(
        Cookie(context), session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });

    /// <summary>Named after the port, since cookies don't tell ports apart: two servers must not sign each other out.</summary>
    private static string Cookie(HttpContext context) => string.Create(CultureInfo.InvariantCulture, $"pactwatch-{context.Connection.LocalPort}");

    private static bool IsSame(string? given, string secret) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}

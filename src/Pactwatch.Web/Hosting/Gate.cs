using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// What every request passes before any page is made: the name it asked for must be one of this machine's own
/// (else a foreign name could be pointed here), it may only read, and it must come with the start link's cookie.
/// Every answer carries the headers that keep a page to itself.
/// </summary>
internal sealed class Gate(StartLink link)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public void Guard(WebApplication application) => application.Use(Pass);

    private async Task Pass(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        if (!IsOwnName(context))
            await FaultAnswers.Write(context, 421, "Not a name of this server", "The request asked for another host name.", Open(context));
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            await FaultAnswers.Write(context, 405, "This server only shows", "It answers GET and HEAD; nothing can be changed here.", "Judgements and reports are changed with the pactwatch command.", ("Allow", "GET, HEAD"));
        else if (!IsOpenToAll(context.Request.Path) && !link.IsSession(context))
            await FaultAnswers.Write(context, 403, "Open the start link first", "This browser has not shown the token of this server.", "pactwatch serve printed a link when it started: open that one. It is valid until the server stops.");
        else
            await next(context);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
    }

    private static bool IsOpenToAll(PathString path) => path.Value is StartLink.Path or "/health" or "/style.css" or "/pages.js" or "/icon.svg";

    /// <summary>Exactly the loopback names with the port that was connected to; without a port only where that is 80.</summary>
    private static bool IsOwnName(HttpContext context)
    {
        var port = context.Connection.LocalPort;
        var host = context.Request.Headers.Host.ToString();
        return OwnNames.Any(name =>
            host.Equals(string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"), StringComparison.OrdinalIgnoreCase)
            || (port == 80 && host.Equals(name, StringComparison.OrdinalIgnoreCase)));
    }

    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    private static string Open(HttpContext context) => string.Create(CultureInfo.InvariantCulture, $"Open http://127.0.0.1:{context.Connection.LocalPort}/ instead.");
}

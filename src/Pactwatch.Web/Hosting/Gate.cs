using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pactwatch.Storage.Access;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// What every request passes before anything is answered: the name it asked for must be one of this server's own; whoever
/// asks must have the right that stands at the route; and what changes something must come from our own pages or bring a
/// token along. Every answer carries the headers that keep a page to itself.
/// </summary>
internal sealed class Gate(Entrance entrance, HostNames names, bool isLoopback)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>Builds the way that a request goes: name, route, right, answer.</summary>
    public void Guard(WebApplication application)
    {
        application.Use(PassName);
        application.UseRouting();
        application.Use(PassRight);
    }

    private async Task PassName(HttpContext context, RequestDelegate next)
    {
        SetHeaders(context.Response.Headers);
        if (names.Has(context)) await next(context);
        else await FaultAnswers.Write(context, 421, "Not a name of this server", "The request asked for another host name.", isLoopback ? Open(context) : "Ask for the server by a name that it was started with (--host).");
    }

    private async Task PassRight(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is not (null or RouteEndpoint))
        {
            // The path is known, but not for this method; the endpoint tells for which ones.
            await endpoint.RequestDelegate!(context);
            await FaultAnswers.Write(context, 405, "Not by this method", $"This address does not answer {context.Request.Method}.", $"It answers {context.Response.Headers.Allow}.");
            return;
        }

        var needed = endpoint is null ? Right.Read : endpoint.Metadata.GetMetadata<RouteRight>()?.Right ?? throw new InvalidOperationException($"The route {endpoint.DisplayName} says nobody's right.");
        var visitor = entrance.VisitorOf(context);
        if (visitor is null)
        {
            await TooMany(context);
        }
        else if (IsChange(context.Request.Method) && !SameOrigin.Allows(context, visitor))
        {
            await FaultAnswers.Write(context, 403, "Not from another site", "The request would change something, and does not come from a page of this server.", "Use this server's own pages, or send a token along: Authorization: Bearer …");
        }
        else if (visitor.Right < needed)
        {
            await Refuse(context, visitor, needed);
        }
        else if (endpoint is null)
        {
            await FaultAnswers.NotFound(context, "The server has no such page.");
        }
        else
        {
            visitor.Enter(context);
            await next(context);
        }
    }

    private Task Refuse(HttpContext context, Visitor visitor, Right needed)
    {
        if (visitor.Right > Right.None)
            return FaultAnswers.Write(context, 403, "You may not do this", $"{visitor.Name} has the right to {visitor.Right.ToString().ToLowerInvariant()}; this takes the right to {needed.ToString().ToLowerInvariant()}.", "Ask whoever runs this server for an account with that right.");
        if (FaultAnswers.IsForPrograms(context))
            return FaultAnswers.Write(context, 401, "Who asks?", "The request brings no token that is good here.", "Send one along: Authorization: Bearer …", ("WWW-Authenticate", "Bearer realm=\"pactwatch\""));
        if (!entrance.HasAccounts)
            return FaultAnswers.Write(context, 403, "Open the start link first", "This browser has not shown the token of this server.", "pactwatch serve printed a link when it started: open that one. It is valid until the server stops.");
        if (IsChange(context.Request.Method))
            return FaultAnswers.Write(context, 403, "Sign in first", "The session has ended, or there was none.", "Sign in again, then repeat what you did.");
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = SignInAnswers.Path;
        return Task.CompletedTask;
    }

    public static Task TooMany(HttpContext context) => FaultAnswers.Write(
        context, 429, "Too many wrong tokens", "From this address came too many tokens that are nobody's.", "Wait some minutes, then try again with the right one.",
        ("Retry-After", ((int)FailedAttempts.Span.TotalSeconds).ToString(CultureInfo.InvariantCulture)));

    private static bool IsChange(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);

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

    private static string Open(HttpContext context) => string.Create(CultureInfo.InvariantCulture, $"Open http://127.0.0.1:{context.Connection.LocalPort}/ instead.");
}

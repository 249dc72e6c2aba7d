using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pactwatch.Tracing;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// A request as a span. Only its route, method and status go in: addresses hold secrets (of calendars and feeds, of the
/// start link) and what people search for. It begins a trace of its own, whatever the request says: strangers don't write into ours.
/// </summary>
internal static class RequestSpan
{
    private static readonly ActivitySource Source = new(ReportTrace.SourceName);
    private static readonly string[] Known = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Options, HttpMethods.Patch];

    public static async Task Around(HttpContext context, RequestDelegate next)
    {
        var around = Activity.Current;
        // The framework's own span, which the exporter is not given, would otherwise be its parent.
        Activity.Current = null;
        using var span = Source.StartActivity("request", ActivityKind.Server);
        try
        {
            await next(context);
        }
        finally
        {
            if (span is not null)
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
                // A stranger may write any word there.
                var method = Known.FirstOrDefault(known => HttpMethods.Equals(known, context.Request.Method)) ?? "_OTHER";
                span.DisplayName = $"{method} {route}";
                span.SetTag("http.request.method", method);
                span.SetTag("http.route", route);
                span.SetTag("http.response.status_code", context.Response.StatusCode);
                if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
            }

            span?.Stop();
            Activity.Current = around;
        }
    }
}

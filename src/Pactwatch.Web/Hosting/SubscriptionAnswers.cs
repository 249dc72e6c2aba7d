using Microsoft.AspNetCore.Http;
using Pactwatch.Publishing.Publications;
using Pactwatch.Web.Api;
using Pactwatch.Web.Components;
using Pactwatch.Web.Subscribing;

namespace Pactwatch.Web.Hosting;

/// <summary>Calendars and feeds at their secret addresses, and the page that shows these to those who are let in.</summary>
internal sealed class SubscriptionAnswers(ISubscriptions subscriptions, Entrance entrance)
{
    public Task Calendar(HttpContext context) => Content(context, PublicationChannel.Calendar, "text/calendar; charset=utf-8");

    public Task Feed(HttpContext context) => Content(context, PublicationChannel.Feed, "application/atom+xml; charset=utf-8");

    public async Task List(HttpContext context)
    {
        var page = await PageRenderer.Render<SubscribePage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SubscribePage.Subscriptions)] = subscriptions.All(),
            [nameof(SubscribePage.Origin)] = $"{context.Request.Scheme}://{context.Request.Host}",
        });
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(page, context.RequestAborted);
    }

    private async Task Content(HttpContext context, PublicationChannel channel, string type)
    {
        var from = context.Connection.RemoteIpAddress;
        if (entrance.Failed.AreTooMany(from))
        {
            await Gate.TooMany(context);
        }
        else if (subscriptions.Content(channel, context.Request.RouteValues["secret"] as string ?? "") is { } bytes)
        {
            await ApiAnswer.Stream(context, type, stream => stream.Write(bytes));
        }
        else
        {
            entrance.Failed.Add(from);
            await FaultAnswers.NotFound(context, "Nothing is published at this address.");
        }
    }
}

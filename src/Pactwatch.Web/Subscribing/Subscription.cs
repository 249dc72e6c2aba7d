using Pactwatch.Publishing.Publications;

namespace Pactwatch.Web.Subscribing;

/// <summary>Something to subscribe to.</summary>
/// <param name="Accord">Title of the accord; null for all of them.</param>
/// <param name="Secret">Names it in the address, which needs no cookie; whoever knows it may read it.</param>
public sealed record Subscription(PublicationChannel Channel, string? Accord, string Secret)
{
    /// <summary>"/calendars/….ics", "/feeds/….atom".</summary>
    public string Path => Channel == PublicationChannel.Calendar ? $"/calendars/{Secret}.ics" : $"/feeds/{Secret}.atom";
}

using Pactwatch.Publishing.Calendars;
using Pactwatch.Publishing.Feeds;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Cli.Publishing;

/// <summary>The formats that subscribers fetch again and again, by the words of the command line.</summary>
internal static class SubscriberFormats
{
    public static IReadOnlyDictionary<string, SubscriberFormat> All { get; } = new Dictionary<string, SubscriberFormat>(StringComparer.Ordinal)
    {
        ["ics"] = new(PublicationChannel.Calendar, ToldThings.ForCalendar, CalendarWriter.DatedSlots, (stream, log, accord, withheld) => CalendarWriter.Write(stream, log, accord is null ? "Deadlines" : "Deadlines: " + accord.Title, accord?.Title, withheld)),
        ["atom"] = new(PublicationChannel.Feed, ToldThings.ForFeed, CalendarWriter.DatedSlots, (stream, log, accord, withheld) => FeedWriter.Write(stream, log, accord is null ? "Changes in the ledger" : "Changes: " + accord.Title, accord?.Title, withheld)),
    };
}

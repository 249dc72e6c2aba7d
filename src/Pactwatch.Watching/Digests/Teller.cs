using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Calendars;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Hosts;

namespace Pactwatch.Watching.Digests;

/// <summary>
/// Decides after a round who is told what: what the ledger has that the feed's publications have not is appended to them,
/// and each subscriber that is behind gets a job to be sent the rows between, all in one transaction. So each change is told
/// once, and nothing that was told is not sent.
/// </summary>
public static class Teller
{
    // Each time somebody else told something between; that happens once in a blue moon.
    private const int MostAttempts = 5;

    /// <param name="ledger">Makes the ledger, without protected reports; made after the log was looked at, so that it is no older than what was told.</param>
    /// <param name="at">When it is told.</param>
    /// <returns>What was told; nothing where a later day's ledger was told already.</returns>
    public static Telling Tell(IWatchStore store, Func<SourcedLedger> ledger, Instant at)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ledger);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
            if (TryTell(store, ledger, at) is { } telling) return telling;
        // Whoever told something so often told what there was; the next round tells the rest.
        return Telling.Nothing;
    }

    /// <summary>The key of the job that sends a subscriber a range: for ever one job.</summary>
    internal static string KeyOf(string subscriber, long from, long to) => string.Create(CultureInfo.InvariantCulture, $"deliver:{subscriber}:{from}-{to}");

    private static Telling? TryTell(IWatchStore store, Func<SourcedLedger> ledger, Instant at)
    {
        var log = new PublicationLog(PublicationChannel.Feed, store.Publications(PublicationChannel.Feed));
        var now = ledger();
        // What was told of a later day is not taken back by one of an earlier.
        ImmutableArray<Publication> rows = log.AsOf > now.AsOf ? [] : log.Untold(ToldThings.ForFeed(now), CalendarWriter.DatedSlots, now.AsOf, at);
        long told = log.Rows.Length;
        var count = told + rows.Length;
        ImmutableArray<Subscriber> behind = [.. store.Subscribers().Where(subscriber => !subscriber.IsEnded && subscriber.ToldTo < count)];
        if (rows.IsEmpty && behind.IsEmpty) return Telling.Nothing;
        var jobs = behind.Select(subscriber => Job(subscriber, count, at)).ToList();
        return store.Tell(PublicationChannel.Feed, told, rows, [.. behind.Select(subscriber => subscriber with { ToldTo = count })], jobs) ? new Telling(rows.Length, jobs.Count) : null;
    }

    private static JobToDo Job(Subscriber subscriber, long to, Instant at) =>
        new(KeyOf(subscriber.Id, subscriber.ToldTo, to), JobKind.Deliver, subscriber.Id, HostOf(subscriber), at) { Payload = string.Create(CultureInfo.InvariantCulture, $"{subscriber.ToldTo}-{to}") };

    private static string HostOf(Subscriber subscriber) => subscriber.Kind == SubscriberKind.Webhook ? SiteHost.Of(subscriber.Address) : "";
}

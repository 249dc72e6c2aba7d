using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Cli.Publishing;
using Pactwatch.Cli.Telemetry;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Calendars;
using Pactwatch.Publishing.Feeds;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage;
using Pactwatch.Tracing;
using Pactwatch.Web.Subscribing;

namespace Pactwatch.Cli.Pages;

/// <summary>
/// Calendars and feeds of a served store. What they hold is the store's publication log alone: fetching one changes nothing.
/// The serving process adds to the log when the ledger has changed. Ids of accords can change as reports come in, so an
/// accord's address hangs on the first thing of it that was ever told, which the log knows for ever, and follows that.
/// </summary>
/// <param name="key">From which the secrets follow.</param>
internal sealed class Subscriptions(StoreAddress store, Func<LocalDate?, (SourcedLedger Ledger, int ProtectedReports)> export, ImmutableArray<byte> key) : ISubscriptions
{
    private static readonly PublicationChannel[] Channels = [PublicationChannel.Calendar, PublicationChannel.Feed];

    private readonly PublishedReports published = new();
    private string told = "";

    public ImmutableArray<Subscription> All()
    {
        using var held = store.OpenForReading();
        return [.. Channels.SelectMany(channel => All(channel, new PublicationLog(channel, held.Publications(channel)).Without(HeldLedger.Withheld(held))))];
    }

    public byte[]? Content(PublicationChannel channel, string secret)
    {
        using var held = store.OpenForReading();
        // What was told while a report was public is told no more once it is protected.
        var log = new PublicationLog(channel, held.Publications(channel)).Without(HeldLedger.Withheld(held));
        var found = false;
        string? accord = null;
        // All are compared, whichever it is: the time tells nothing.
        foreach (var (name, title) in log.Last.Select(row => (row.Uid, (string?)row.Told.Accord)).Prepend(("", null)))
        {
            if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Secret(channel, name)), Encoding.UTF8.GetBytes(secret))) continue;
            (found, accord) = (true, title);
        }

        if (!found) return null;
        var withheld = held.ProtectedReports().IsEmpty ? 0 : export(null).ProtectedReports;
        using var stream = new MemoryStream();
        if (channel == PublicationChannel.Calendar) CalendarWriter.Write(stream, log, accord is null ? "Deadlines" : "Deadlines: " + accord, accord, withheld);
        else FeedWriter.Write(stream, log, accord is null ? "Changes in the ledger" : "Changes: " + accord, accord, withheld);
        return stream.ToArray();
    }

    /// <summary>Adds to the log what is new since it was called last; does nothing where the store holds the same.</summary>
    public void Tell(Instant at)
    {
        string state;
        using (var held = store.OpenForReading()) state = held.State().ToString();
        if (state == told) return;
        var (ledger, _) = export(null);
        // Looked at beforehand, so that the store is opened for writing only where there is something to write.
        if (Untold(ledger, at).ToList() is { Count: > 0 } formats)
        {
            using var span = ReportTrace.StartBatch(ReportStage.Publish);
            using var writing = store.OpenForWriting();
            foreach (var format in formats) format.Tell(writing, ledger, at);
            published.Tell(span, ledger);
        }

        told = state;
    }

    private IEnumerable<SubscriberFormat> Untold(SourcedLedger ledger, Instant at)
    {
        using var held = store.OpenForReading();
        foreach (var format in SubscriberFormats.All.Values)
        {
            var log = new PublicationLog(format.Channel, held.Publications(format.Channel));
            // What was told of a later day is not taken back by one of an earlier.
            if (!(log.AsOf > ledger.AsOf) && !log.Untold(format.Things(ledger), format.DatedSlots, ledger.AsOf, at).IsEmpty) yield return format;
        }
    }

    private IEnumerable<Subscription> All(PublicationChannel channel, PublicationLog log)
    {
        yield return new Subscription(channel, null, Secret(channel, ""));
        foreach (var accord in log.Last.Where(row => row.Told.Accord.Length > 0).GroupBy(row => row.Told.Accord, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal))
            yield return new Subscription(channel, accord.Key, Secret(channel, accord.First().Uid));
    }

    /// <summary>160 bits that nobody guesses who has not the key.</summary>
    private string Secret(PublicationChannel channel, string name) => Convert.ToHexStringLower(HMACSHA256.HashData(key.AsSpan(), Encoding.UTF8.GetBytes($"{channel} {name}")))[..40];
}

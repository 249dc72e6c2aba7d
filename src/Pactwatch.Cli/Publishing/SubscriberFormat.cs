using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Cli.Publishing;

/// <summary>A format that tells subscribers what is new: what it told stands in the store's publication log.</summary>
/// <param name="Things">What there is to tell of a ledger.</param>
/// <param name="DatedSlots">The slots whose change raises a thing's sequence.</param>
/// <param name="Write">Writes what was told, of one accord or of all, and how many protected reports were withheld.</param>
internal sealed record SubscriberFormat(
    PublicationChannel Channel, Func<SourcedLedger, ImmutableArray<ToldThing>> Things, IReadOnlySet<string> DatedSlots, Action<Stream, PublicationLog, Accord?, int> Write)
{
    /// <summary>Adds to the log what is new in the ledger, and gives the log without what quotes a protected report.</summary>
    /// <param name="ledger">Made without protected reports.</param>
    /// <exception cref="UsageException">The ledger is of an earlier day than one that was told already: subscribers can't be told backwards.</exception>
    public PublicationLog Tell(IWatchStore store, SourcedLedger ledger, Instant at)
    {
        while (true)
        {
            var told = store.Publications(Channel);
            var news = News(new PublicationLog(Channel, told), ledger, at);
            // Of two who would tell the same at once the second finds it told.
            if (news.IsEmpty || store.Tell(Channel, told.Length, news, [], [])) return new PublicationLog(Channel, told.AddRange(news)).Without(HeldLedger.Withheld(store));
        }
    }

    private ImmutableArray<Publication> News(PublicationLog log, SourcedLedger ledger, Instant at)
    {
        if (log.AsOf > ledger.AsOf)
            throw new UsageException($"Subscribers were told the ledger as of {LocalDatePattern.Iso.Format(log.AsOf.Value)} already; that of {LocalDatePattern.Iso.Format(ledger.AsOf!.Value)} is of an earlier day. Give a later --as-of, or look at that day with: pactwatch ledger --as-of {LocalDatePattern.Iso.Format(ledger.AsOf.Value)}");
        return log.Untold(Things(ledger), DatedSlots, ledger.AsOf, at);
    }
}

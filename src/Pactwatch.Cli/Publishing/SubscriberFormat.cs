using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage;

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
    public PublicationLog Tell(IReportStore store, SourcedLedger ledger, Instant at)
    {
        var log = new PublicationLog(Channel, store.Publications(Channel));
        if (log.AsOf > ledger.AsOf)
            throw new UsageException($"Subscribers were told the ledger as of {LocalDatePattern.Iso.Format(log.AsOf.Value)} already; that of {LocalDatePattern.Iso.Format(ledger.AsOf!.Value)} is of an earlier day. Give a later --as-of, or look at that day with: pactwatch ledger --as-of {LocalDatePattern.Iso.Format(ledger.AsOf.Value)}");
        var news = log.Untold(Things(ledger), DatedSlots, ledger.AsOf, at);
        store.Append(news);
        return new PublicationLog(Channel, log.Rows.AddRange(news)).Without(HeldLedger.Withheld(store));
    }
}

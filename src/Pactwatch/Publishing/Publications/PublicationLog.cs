using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Publishing.Changes;
using Pactwatch.Publishing.Withholding;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Publications;

/// <summary>
/// What subscribers of a channel were told, and what there is to tell them now. Things are known again by the claims that
/// they share, so that a deadline that moved is one thing that moved, not one that vanished and another that came. What
/// tells the same as before is not told again.
/// </summary>
public sealed class PublicationLog(PublicationChannel channel, ImmutableArray<Publication> rows)
{
    /// <summary>All that was told, oldest first.</summary>
    public ImmutableArray<Publication> Rows => rows;

    /// <summary>The last that was told of each thing, in the order in which they were told first.</summary>
    public ImmutableArray<Publication> Last { get; } = [.. rows.GroupBy(row => row.Uid, StringComparer.Ordinal).Select(told => told.Last())];

    /// <summary>The latest day of a ledger that was told of; null where there is none.</summary>
    public LocalDate? AsOf { get; } = rows.Max(row => row.AsOf);

    /// <summary>The rows that tell what is new, moved or gone; empty where nothing is.</summary>
    /// <param name="now">All that the ledger holds for this channel.</param>
    /// <param name="datedSlots">The slots whose change raises the sequence.</param>
    public ImmutableArray<Publication> Untold(IReadOnlyList<ToldThing> now, IReadOnlySet<string> datedSlots, LocalDate? asOf, Instant at)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(datedSlots);
        var pairs = new EntryPairs<Known>(
            [.. Last.Select(row => new Known(row.Told, row))], [.. now.Select(thing => new Known(thing, null))], known => $"{known.Told.Accord} {known.Told.Thing} {known.Told.Title}", known => known.Told.Signs.Select(sign => known.Told.Thing + " " + sign));
        var taken = Last.Select(row => row.Uid).ToHashSet(StringComparer.Ordinal);
        var untold = ImmutableArray.CreateBuilder<Publication>();
        foreach (var (before, after) in pairs.Pairs)
        {
            var row = before?.Row is { } last
                ? new Publication(channel, last.Uid, last.Sequence + (IsMoved(last, after.Told, datedSlots) ? 1 : 0), after.Told, IsOff(after.Told), asOf, at)
                : new Publication(channel, NewUid(after.Told, taken), 0, after.Told, IsOff(after.Told), asOf, at);
            if (before?.Row is { } told && told.TellsWhat(row)) continue;
            // What was over before anybody heard of it is no news.
            if (before is null && row.IsCalledOff) continue;
            untold.Add(row);
        }

        foreach (var gone in pairs.Gone.Select(known => known.Row!).Where(row => !row.IsCalledOff))
            untold.Add(gone with { Sequence = gone.Sequence + 1, IsCalledOff = true, AsOf = asOf, At = at });
        return untold.ToImmutable();
    }

    /// <summary>
    /// The log without what quotes a protected report: it may have been told while the report was public, and is told to
    /// nobody any more. Only for writing; what is new is found in the whole log.
    /// </summary>
    public PublicationLog Without(ProtectedWords withheld)
    {
        ArgumentNullException.ThrowIfNull(withheld);
        if (withheld.IsEmpty) return this;
        var uids = rows.Where(row => withheld.Quotes(row.Told.Title) || withheld.Quotes(row.Told.Accord) || row.Told.Slots.Values.Any(withheld.Quotes)).Select(row => row.Uid).ToHashSet(StringComparer.Ordinal);
        return new PublicationLog(channel, rows.RemoveAll(row => uids.Contains(row.Uid)));
    }

    private static bool IsMoved(Publication last, ToldThing now, IReadOnlySet<string> datedSlots) =>
        last.IsCalledOff != IsOff(now) || datedSlots.Any(slot => last.Told.Slots.GetValueOrDefault(slot) != now.Slots.GetValueOrDefault(slot));

    private static bool IsOff(ToldThing thing) => thing.Slots.GetValueOrDefault("state") is "superseded" or "lapsed";

    private string NewUid(ToldThing thing, HashSet<string> taken)
    {
        // The same words may be published, vanish, and come back as another thing.
        for (var n = 0; ; n++)
        {
            var uid = ContentHash.Of([channel.ToString(), thing.Thing, n.ToString(System.Globalization.CultureInfo.InvariantCulture), .. thing.Signs.Order(StringComparer.Ordinal)]);
            if (taken.Add(uid)) return uid;
        }
    }

    private sealed record Known(ToldThing Told, Publication? Row);
}

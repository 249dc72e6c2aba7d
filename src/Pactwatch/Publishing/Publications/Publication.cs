using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Publishing.Publications;

/// <summary>One thing as subscribers were told of it once: a row of the publication log, which is never changed.</summary>
/// <param name="Uid">Names the thing for ever, whatever its entry's id becomes.</param>
/// <param name="Sequence">0 when it was told first; one more each time that one of its dates moved or it was called off.</param>
/// <param name="IsCalledOff">True where it is no longer planned: superseded, lapsed, or told by no report any more.</param>
/// <param name="AsOf">The ledger's day; null where none is known.</param>
/// <param name="At">When it was told.</param>
public sealed record Publication(PublicationChannel Channel, string Uid, int Sequence, ToldThing Told, bool IsCalledOff, LocalDate? AsOf, Instant At)
{
    /// <summary>True where both tell the same, whatever the signs are that it is known by.</summary>
    public bool TellsWhat(Publication other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsCalledOff == other.IsCalledOff && Told.Title == other.Told.Title && Told.Accord == other.Told.Accord && Told.Thing == other.Told.Thing && Told.Slots.SequenceEqual(other.Told.Slots);
    }
}

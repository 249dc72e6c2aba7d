using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>Makes claims ready for comparison.</summary>
public sealed class UndertakingReader(StoryEvidence evidence, TriggerDates triggers)
{
    /// <summary>A deadline that was missed is told of for some months; what ended earlier is not told as still to come.</summary>
    private const int LongGoneDays = 90;

    public UndertakingReading Read(UndertakingClaim claim)
    {
        var quantity = claim.Quantity?.Value;
        var quantityWords = quantity is { } q ? evidence.WordsOf(claim.Report, q.Span) : null;
        var names = claim.Places.Select(place => place.Value).Where(IsName).ToImmutableSortedSet(StringComparer.Ordinal);
        var states = names.Select(name => evidence.StateOf(claim.Report, name)).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal);
        return new UndertakingReading(
            claim,
            claim.Party ?? PartyIn(claim),
            PhraseWords.KindOf(claim.Actor.Value),
            names.Except(states),
            claim.Places.Where(place => !IsName(place.Value)).SelectMany(place => PhraseWords.Telling(place.Value)).ToImmutableSortedSet(StringComparer.Ordinal),
            states,
            ShareIn(quantity is { Min: null, Max: null } ? quantityWords : null, quantity, claim.Actor.Value),
            quantity is { Min: null, Max: null } ? null : quantity,
            OrdinalIn($"{claim.Phase} {quantityWords} {claim.Object?.Value} {claim.Actor.Value}"),
            PhraseWords.Telling(claim.Object?.Value).ToImmutableSortedSet(StringComparer.Ordinal),
            WithoutIdleStart(triggers.Date(claim.Window?.Value ?? default), claim));
    }

    /// <summary>A start that lies before the report says nothing: "by 30 June", told on 16 May, is open from then on anyway.</summary>
    private DateWindow WithoutIdleStart(DateWindow window, UndertakingClaim claim)
    {
        if (evidence.Timeline.Earliest(claim.Report) is not { } published) return window;
        // A deadline long gone when it was told as still to come was reckoned from a wrong year: no date is better than that one.
        if (window.To is { } end && ReportTimeline.DaysBetween(end, published) > LongGoneDays) return default;
        return window is { From: { } from, To: not null } && from <= published ? window with { From = null } : window;
    }

    /// <summary>A place with a capital letter is a name; "the base" is only a word for one.</summary>
    private static bool IsName(string place) => place.Any(char.IsUpper);

    /// <summary>The state that a name inside the actor's words stands for.</summary>
    private string? PartyIn(UndertakingClaim claim) =>
        claim.Actor.Words is not { } words
            ? null
            : evidence.Annotated(claim.Report).Entities.Where(entity => words.Contains(entity.Span)).Select(entity => entity.State).FirstOrDefault(state => state is not null);

    private static ShareOfWhole ShareIn(string? shareWords, Annotation.Quantities.Quantity? quantity, string actor)
    {
        if (quantity is not null && shareWords is null) return ShareOfWhole.Amount;
        var share = Share(shareWords) ?? Share(actor);
        return share ?? (quantity is null ? ShareOfWhole.Untold : ShareOfWhole.Some);
    }

    /// <summary>"All the others" is a rest: the word for the rest is asked for first.</summary>
    private static ShareOfWhole? Share(string? words)
    {
        var shares = PhraseWords.Of(words).Select(word => WordTable.Shares.GetValueOrDefault(word)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return shares.Contains("rest") ? ShareOfWhole.Rest
            : shares.Contains("all") ? ShareOfWhole.All
            : shares.Contains("some") ? ShareOfWhole.Some
            : null;
    }

    private static int OrdinalIn(string words) =>
        PhraseWords.Of(words).Select(word => WordTable.Ordinals.GetValueOrDefault(word)).OfType<string>()
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)).FirstOrDefault();
}

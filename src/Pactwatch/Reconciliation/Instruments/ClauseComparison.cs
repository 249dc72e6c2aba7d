using System.Collections.Immutable;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Instruments;

/// <summary>Says what a report's claim makes of a clause that tells the same undertaking, slot by slot; the weightiest slot decides.</summary>
internal static class ClauseComparison
{
    public static (ClauseRelation Relation, ImmutableArray<string> Reasons) Compare(UndertakingReading told, UndertakingReading text)
    {
        var found = new List<(ClauseRelation Relation, string Reason)>();
        Things(told, text, found);
        Amounts(told, text, found);
        Windows(told, text, found);
        Conditions(told, text, found);
        if (told.Claim.Stance is Stance.Denies or Stance.Retracts) found.Add((ClauseRelation.Contradicts, "the report denies it"));
        if (told.SaidPlaces.Count > 0 && text.Places.Count == 0 && !text.PlaceWords.Any()) found.Add((ClauseRelation.Narrows, "a place that the text doesn't name"));
        var relation = found.Count == 0 ? ClauseRelation.Restates : found.Max(slot => slot.Relation);
        return (relation, found.Count == 0 ? ["nothing told otherwise"] : [.. found.Where(slot => slot.Relation == relation).Select(slot => slot.Reason)]);
    }

    private static void Amounts(UndertakingReading told, UndertakingReading text, List<(ClauseRelation Relation, string Reason)> found)
    {
        if (told.Quantity is { } amount && text.Quantity is { } written)
        {
            if (QuantityComparison.OfOneUndertaking(amount, written) is QuantityRelation.Compatible) return;
            // "40 women prisoners" of "120 prisoners": a part, told as one by its own word.
            var isPart = amount.Max < written.Min && IsCloser(Counted(told), Counted(text));
            found.Add(isPart ? (ClauseRelation.Narrows, "a part of the amount") : (ClauseRelation.Contradicts, "another amount"));
        }
        else if (told.Quantity is not null && text.Share == ShareOfWhole.Untold)
        {
            found.Add((ClauseRelation.Narrows, "an amount that the text doesn't give"));
        }
        else if (told.Share == ShareOfWhole.All && text.Share is ShareOfWhole.Amount or ShareOfWhole.Some)
        {
            found.Add((ClauseRelation.Widens, "all of them"));
        }
        else if (told.Share is ShareOfWhole.Some && text.Share == ShareOfWhole.All)
        {
            found.Add((ClauseRelation.Narrows, "some of them"));
        }
    }

    private static void Windows(UndertakingReading told, UndertakingReading text, List<(ClauseRelation Relation, string Reason)> found)
    {
        var (said, written) = (told.Window, text.Window);
        if (said.IsOpen) return;
        if (written.IsOpen) found.Add((ClauseRelation.Narrows, "a date that the text doesn't give"));
        else if (said.To is { } end && written.To is { } due && end != due && !(said.Holds(written) || written.Holds(said))) found.Add((ClauseRelation.Contradicts, "another date"));
        else if (said.To is null && written.To is null && said.From is { } start && written.From is { } begun && start != begun) found.Add((ClauseRelation.Contradicts, "another start"));
        else if (said.RelativeTo is { } one && written.RelativeTo is { } other && one.Event == other.Event && one.Offset != other.Offset) found.Add((ClauseRelation.Contradicts, "another term"));
    }

    private static void Conditions(UndertakingReading told, UndertakingReading text, List<(ClauseRelation Relation, string Reason)> found)
    {
        if (!told.Claim.Conditions.IsEmpty && text.Claim.Conditions.IsEmpty) found.Add((ClauseRelation.Narrows, "a condition that the text doesn't have"));
    }

    private static void Things(UndertakingReading told, UndertakingReading text, List<(ClauseRelation Relation, string Reason)> found)
    {
        foreach (var (said, written) in ((string? Said, string? Written)[])[(told.Claim.Object?.Value, text.Claim.Object?.Value), (told.Claim.Beneficiary?.Value, text.Claim.Beneficiary?.Value)])
        {
            if (said is null || written is null) continue;
            if (IsUniversal(said) && !IsUniversal(written) && IsCloser(Words(written), Words(said))) found.Add((ClauseRelation.Widens, $"\"{said}\" for \"{written}\""));
            else if (IsCloser(Words(said), Words(written)) || IsOneKindOf(said, written)) found.Add((ClauseRelation.Narrows, $"\"{said}\" for \"{written}\""));
        }
    }

    /// <summary>True where the one says all words of the other and further ones.</summary>
    private static bool IsCloser(ImmutableHashSet<string> one, ImmutableHashSet<string> other) => !other.IsEmpty && one.Count > other.Count && other.IsSubsetOf(one);

    /// <summary>"Permanent crane drivers" for "each permanent employee": people told by a nearer word, with all that is said of them.</summary>
    private static bool IsOneKindOf(string said, string written)
    {
        var (near, plain) = (PhraseWords.Telling(said).ToArray(), PhraseWords.Telling(written).ToArray());
        return near.Length > 1 && plain.Length > 0 && IsPlain(plain[^1]) && !IsPlain(near[^1]) && plain[..^1].All(word => near.Contains(word, StringComparer.Ordinal));
    }

    private static bool IsPlain(string word) => PhraseWords.KindOf(word) is "people";

    private static ImmutableHashSet<string> Words(string words) => PhraseWords.Telling(words).Where(word => !char.IsAsciiDigit(word[0])).ToImmutableHashSet(StringComparer.Ordinal);

    private static ImmutableHashSet<string> Counted(UndertakingReading reading) => Words($"{reading.Quantity?.Unit} {reading.Claim.Object?.Value}");

    private static bool IsUniversal(string words) => PhraseWords.Of(words).Any(word => word is "all" or "every" or "any" or "each");
}

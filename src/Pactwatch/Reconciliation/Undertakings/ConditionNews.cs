using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Parties;
using Pactwatch.Extraction.Conditions;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// What the reports tell of a condition after it was first told: the last word counts. Of several whose assent is
/// asked for ("once both parliaments ratify it") one alone meets nothing, and one alone can fail it.
/// </summary>
public sealed class ConditionNews(StoryEvidence evidence)
{
    private readonly ImmutableArray<ConditionClaim> news = ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Conditions));
    private readonly ImmutableArray<EventClaim> deeds =
        ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Events).Where(claim => claim is { Extent: CompletionExtent.Full, IsBreach: false, Stance: Stance.Asserts or Stance.Reaffirms }));

    /// <summary>What became of the condition, with the claims that say so; null where nothing is told, or two things of one day.</summary>
    /// <param name="text">The condition's words.</param>
    /// <param name="mentions">Where they stand.</param>
    public (ConditionOutcome Outcome, ImmutableArray<Claim> Proof)? Of(string text, IReadOnlyCollection<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var first = mentions.Select(mention => evidence.Timeline.Earliest(mention.Report)).Min();
        // "Unless parliament objects": what comes would undo it; that is for a person to say.
        if (first is not { } since || PhraseWords.Of(text).FirstOrDefault() is "unless") return null;
        var asked = new AskedFor(text, ConditionWords.AsksForAssent(text), ConditionWords.BodiesIn(text), States(mentions), since);
        List<(ConditionOutcome Outcome, LocalDate Day, Claim Claim)> told =
        [
            .. from claim in news
               where asked.IsAssent ? IsOfAssent(claim, asked) : claim.Outcome == ConditionOutcome.Waived && IsOfWords(claim.Topic, text)
               where claim.Outcome != ConditionOutcome.Waived || claim.Actor.Value.Length > 0 || !claim.Attribution.IsEmpty
               let day = DayOf(claim, claim.On?.Value.To)
               where day >= asked.Since
               select (claim.Outcome, day.Value, (Claim)claim),
            .. asked.IsAssent ? [] : from deed in deeds
                                     where IsTheDeed(deed, text)
                                     let day = DayOf(deed, deed.On?.Value.To)
                                     where day >= asked.Since
                                     select (ConditionOutcome.Met, day.Value, (Claim)deed),
        ];
        if (asked.IsAssent && ConditionWords.IsOfAll(text) && !AreAllMet(told, asked)) told.RemoveAll(one => one.Outcome == ConditionOutcome.Met);
        if (told.Count == 0) return null;
        var last = told.Max(one => one.Day);
        var outcomes = told.Where(one => one.Day == last).Select(one => one.Outcome).Distinct().ToList();
        return outcomes is [var outcome] ? (outcome, [.. told.Where(one => one.Outcome == outcome).Select(one => one.Claim)]) : null;
    }

    private static bool IsOfAssent(ConditionClaim claim, AskedFor asked)
    {
        if (claim.Topic.Length > 0 && !ConditionWords.AsksForAssent(claim.Topic)) return false;
        if (!asked.States.IsEmpty && !claim.Parties.IsEmpty && !asked.States.Intersect(claim.Parties, StringComparer.Ordinal).Any()) return false;
        if (claim.Outcome == ConditionOutcome.Waived || claim.Topic.Length > 0) return true;
        var bodies = ConditionWords.BodiesIn(claim.Actor.Value);
        if (bodies.Count > 0) return asked.Bodies.Count == 0 || asked.Bodies.Overlaps(bodies);
        // "The treaty was ratified"; "Peru approved the deal" says of Peru's parliament too little, and of a refusal nothing.
        return claim.Actor.Value.Length == 0 ? claim.Outcome == ConditionOutcome.Met && asked.States.IsEmpty : asked.Bodies.Count == 0 && asked.States.Intersect(claim.Parties, StringComparer.Ordinal).Any();
    }

    private static bool AreAllMet(List<(ConditionOutcome Outcome, LocalDate Day, Claim Claim)> told, AskedFor asked)
    {
        var met = told.Where(one => one.Outcome == ConditionOutcome.Met).Select(one => (ConditionClaim)one.Claim).ToList();
        if (met.Exists(claim => claim.Actor.Value.Length == 0 || ConditionWords.IsOfAll(claim.Actor.Value) || claim.Parties.Length > 1)) return true;
        return met.SelectMany(claim => claim.Parties).Distinct(StringComparer.Ordinal).Count() >= Math.Max(2, asked.States.Length);
    }

    /// <summary>The deed's words hold all that the condition asks for; "all of them" is met by no number of them.</summary>
    private bool IsTheDeed(EventClaim deed, string text)
    {
        var words = evidence.WordsOf(deed.Report, deed.Span);
        var asked = PhraseWords.Telling(text);
        asked.ExceptWith(Openings);
        if (asked.Count < 2 || !asked.IsSubsetOf(PhraseWords.Telling(words))) return false;
        return !PhraseWords.Of(text).Any(IsWhole) || PhraseWords.Of(words).Any(IsWhole);
    }

    private static bool IsWhole(string word) => word is "all" or "every" or "each" or "both" or "last" or "entire" or "whole";

    private static bool IsOfWords(string topic, string text)
    {
        var (one, other) = (PhraseWords.Telling(topic), PhraseWords.Telling(text));
        one.ExceptWith(Openings);
        other.ExceptWith(Openings);
        return one.Count(other.Contains) >= Math.Max(2, (Math.Min(one.Count, other.Count) + 1) / 2);
    }

    private LocalDate? DayOf(Claim claim, LocalDate? told) =>
        evidence.AsOf is { } asOf && told > asOf ? null : told ?? evidence.Timeline.Earliest(claim.Report);

    private ImmutableArray<string> States(IReadOnlyCollection<Mention> mentions) =>
    [
        .. mentions.SelectMany(mention => evidence.Annotated(mention.Report).Entities.Where(entity => mention.Span.Contains(entity.Span)))
            .Select(entity => entity.Type == EntityType.Organization && !entity.StandsForState ? entity.Name : entity.State).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static readonly string[] Openings = ["once", "if", "provided", "subject", "pending", "condition", "conditional", "contingent", "upon", "after", "first", "been", "be", "is", "are", "was", "were", "have", "has", "requirement", "demand", "insist"];

    private sealed record AskedFor(string Text, bool IsAssent, IReadOnlySet<string> Bodies, ImmutableArray<string> States, LocalDate Since);
}

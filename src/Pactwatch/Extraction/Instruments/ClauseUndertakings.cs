using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// What the clauses of an agreement's text bind somebody to: read as a report's sentences are, with their heads and terms
/// put in, and told of in the words of the text itself.
/// </summary>
internal sealed class ClauseUndertakings(AnnotatedReport original, ImmutableArray<Clause> clauses, ComposedClauses composed, TermReplacements terms)
{
    private static readonly string[] Steps = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private readonly ReportWords reportWords = new(composed.Annotated);

    /// <param name="isBinding">False for a clause that only tells what words mean or when the text enters into force.</param>
    public ImmutableArray<UndertakingClaim> Read(Func<int, bool> isBinding) =>
        [.. Enumerable.Range(0, clauses.Length).Where(at => !composed.Places[at].IsEmpty && isBinding(at)).SelectMany(Of).DistinctBy(claim => claim.Id)];

    private IEnumerable<UndertakingClaim> Of(int clause)
    {
        var place = composed.Places[clause];
        var discourse = new Discourse(composed.Annotated, isAgreement: true, reportWords);
        var enumeration = composed.Composer.IsPoint(clause) || PhaseOf(clause) is not null ? new Enumeration(null, null, null) : null;
        var found = new List<UndertakingClaim>();
        for (var at = composed.Annotated.SentenceFrom(place.Start); at < composed.Annotated.Sentences.Length && composed.Annotated.Sentences[at].Span.Start < place.End; at++)
        {
            var sentence = composed.Annotated.Sentences[at];
            if (sentence.Tokens.Count == 0) continue;
            var local = composed.Annotated.Within(sentence.Span);
            var tree = new SentenceTree(local, sentence);
            var before = found.Count;
            new SentenceReader(local, tree, discourse, enumeration, _ => []).Read(found);
            found.AddRange(StatedDuty.Read(local, tree, [.. found.Skip(before)]));
            for (var claim = before; claim < found.Count; claim++) found[claim] = Completed(found[claim], local, sentence.Span);
        }

        return found.Select(claim => InText(claim, clause));
    }

    /// <summary>The claim with the condition that its sentence sets, and with the one amount of its words, where nothing gave it these.</summary>
    private UndertakingClaim Completed(UndertakingClaim claim, AnnotatedReport local, TextSpan sentence)
    {
        if (claim.Conditions.IsEmpty && ClauseCondition.In(composed.Composed.Characters, sentence) is { } condition) claim = claim with { Conditions = [condition] };
        var amounts = claim.Quantity is null ? local.Quantities.Where(quantity => quantity.Unit is not null && claim.Span.Contains(quantity.Span) && !claim.Conditions.Any(words => words.Contains(quantity.Span))).Take(2).ToArray() : [];
        return amounts is [var only] ? claim with { Quantity = new Slot<Annotation.Quantities.Quantity>(only, only.Span) } : claim;
    }

    /// <summary>The claim as the text has it: its spans are the text's, and what a report would only tell of is binding here.</summary>
    private UndertakingClaim InText(UndertakingClaim claim, int clause)
    {
        var within = clauses[clause].Words;
        var duty = claim.Other switch
        {
            OtherKind.Refusal => Duty.Refrain,
            OtherKind.Possibility => Duty.Permit,
            _ => claim.Duty == Duty.Achieve && IsRecurring(claim.Span) ? Duty.Recur : claim.Duty,
        };
        return claim with
        {
            Report = original.Report.Id,
            Span = composed.Composed.Origin(claim.Span, within) ?? within,
            Attribution = [],
            Party = PartyOf(claim),
            Actor = Moved(claim.Actor),
            Verb = Moved(claim.Verb),
            Object = claim.Object is { } what ? Moved(what) : null,
            Beneficiary = claim.Beneficiary is { } whom ? Moved(whom) : null,
            Quantity = claim.Quantity is { } quantity ? Moved(quantity, within) : null,
            Places = [.. claim.Places.Select(Moved)],
            Window = claim.Window is { } window ? OnDay(Moved(window)) : null,
            Conditions = [.. claim.Conditions.Select(words => composed.Composed.Origin(words)).OfType<TextSpan>()],
            Modality = claim.Other is null ? claim.Modality : Modality.Required,
            Act = claim.Other == OtherKind.Refusal ? Act.Refrain : claim.Act,
            Duty = duty,
            Phase = claim.Phase ?? PhaseOf(clause),
            Other = null,
            IsHeadline = false,
        };
    }

    // "Publishes the figures every month".
    private bool IsRecurring(TextSpan span) => composed.Annotated.Within(span).Times.Any(time => time.Type == TimexType.Set);

    private Slot<T> Moved<T>(Slot<T> slot) => slot with { Words = slot.Words is { } words ? composed.Composed.Origin(words) : null };

    private Slot<Annotation.Quantities.Quantity>? Moved(Slot<Annotation.Quantities.Quantity> slot, TextSpan within)
    {
        var quantity = slot.Value;
        if (composed.Composed.Origin(quantity.Span, within) is not { } span || composed.Composed.Origin(quantity.Number, within) is not { } number) return null;
        var counted = quantity.Counted is { } thing ? composed.Composed.Origin(thing, within) : null;
        return slot with { Value = quantity with { Span = span, Number = number, Counted = counted }, Words = slot.Words is { } words ? composed.Composed.Origin(words, within) : null };
    }

    /// <summary>"Within 30 days of signing", in a text that bears the day of its signing, has a date.</summary>
    private Slot<DateWindow> OnDay(Slot<DateWindow> window) =>
        window.Value.RelativeTo is { } relative && window.Value.To is null && terms.DayOf(relative.Event) is { } day && relative.From(day) is { } dated ? window with { Value = dated } : window;

    /// <summary>All the states that the actor's words name, put in place of "the Parties" or told by themselves.</summary>
    private string? PartyOf(UndertakingClaim claim)
    {
        if (claim.Actor.Words is not { } words) return claim.Party;
        var states = composed.Annotated.Within(words).Entities.Where(entity => words.Contains(entity.Span)).Select(entity => entity.State ?? (terms.Parties.Contains(entity.Name, StringComparer.Ordinal) ? entity.Name : null)).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return states.Count > 1 ? string.Join(" and ", states) : claim.Party ?? states.FirstOrDefault();
    }

    /// <summary>"first" under the heading "Phase 1", "Phase One" or "Stage I".</summary>
    private string? PhaseOf(int clause)
    {
        for (int? at = clause; at is { } here; at = clauses[here].Parent)
        {
            var words = original.Text[clauses[here].Span];
            if (ClauseNumber.At(words) is { Word: "Phase" or "Stage" or "Step" } number && ItemOrder.ValueOf(number.Label) is var step and > 0 && step <= Steps.Length) return Steps[step - 1];
        }

        return null;
    }
}

using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Figures;

/// <summary>
/// Quantities that say something of the world and are not part of an undertaking: how many troops, deaths,
/// dollars. The mention holds the number, the thing counted and the place beside it. A place that only the clause
/// or the report names is listed, but is no part of the measure.
/// </summary>
public sealed class FigureExtractor
{
    // "two sides", "three phases": small counts of abstract things are the grammar of a report, not its figures.
    private const decimal LeastAbstractCount = 13;

    public static FigureExtractor English { get; } = new();

    /// <param name="undertakings">The report's undertakings, whose amounts are no figures, and what it tells of that nobody undertook.</param>
    /// <param name="chainOf">Who is said to have told the words of a span.</param>
    /// <param name="events">The report's events: their amounts are of steps taken.</param>
    public ImmutableArray<FigureClaim> Extract(AnnotatedReport report, IReadOnlyList<UndertakingClaim> undertakings, Func<TextSpan, ImmutableArray<string>> chainOf, IReadOnlyList<EventClaim>? events = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(undertakings);
        ArgumentNullException.ThrowIfNull(chainOf);
        var modes = Modes(undertakings, events ?? []);
        var taken = undertakings.Where(claim => claim.Other is null).Select(claim => claim.Quantity?.Words?.Start).OfType<int>().ToHashSet();
        var main = new Lazy<string?>(() => FigurePlaces.MainOf(report));
        var wholes = new FigureWholes(report);
        var next = 0;
        var lastEnd = 0;
        var lastFigured = 0;
        var figures = ImmutableArray.CreateBuilder<FigureClaim>();
        for (var i = 0; i < report.Quantities.Length; i++)
        {
            var quantity = report.Quantities[i];
            if (taken.Contains(quantity.Span.Start) || taken.Contains(quantity.Number.Start) || !HasNumber(quantity)) continue;
            // "58 of the 150 seats": the whole is told inside the part.
            if (quantity.Span.End <= lastEnd) continue;
            lastEnd = quantity.Span.End;
            var kind = report.Text.BlockAt(quantity.Span.Start)?.Kind;
            if (kind is not (BlockKind.Body or BlockKind.Quote or BlockKind.Caption)) continue;
            // Quantities and sentences both lie in text order.
            while (next < report.Sentences.Length && report.Sentences[next].Span.End < quantity.Span.End) next++;
            if (next == report.Sentences.Length || !report.Sentences[next].Span.Contains(quantity.Span) || report.Sentences[next].Tokens.Count == 0) continue;
            var local = report.Within(report.Sentences[next].Span);
            var tree = new SentenceTree(local, report.Sentences[next]);
            var clause = new FigureClause(local, tree, quantity);
            if (quantity.Unit is null)
            {
                if (wholes.IsWhole(i) || !StandsAlone(tree, clause, quantity, wholes.IsPart(tree, i))) continue;
                quantity = quantity with { Unit = wholes.UnitOf(tree, i) };
            }
            else if (!SaysSomething(quantity, clause))
            {
                continue;
            }

            if (Figure(local, new FigurePlaces(local, main, report), tree, quantity, clause, chainOf, ModeOf(modes, quantity)) is not { } figure) continue;
            figures.Add(OtherCounts.Of(tree, quantity, figure, figures.Count > 0 ? figures[^1] : null, next - lastFigured));
            lastFigured = next;
        }

        return figures.ToImmutable();
    }

    /// <summary>The modes of numbers that demands and events are of, by where their words begin.</summary>
    private static Dictionary<int, FigureMode> Modes(IReadOnlyList<UndertakingClaim> undertakings, IReadOnlyList<EventClaim> events)
    {
        var modes = new Dictionary<int, FigureMode>();
        foreach (var claim in events)
            if (claim.Quantity is { } amount) modes[amount.Value.Number.Start] = FigureMode.Happened;
        foreach (var claim in undertakings)
            if (claim.Quantity is { } amount) modes[amount.Value.Number.Start] = claim.Other is null ? FigureMode.Planned : FigureMode.Demanded;
        return modes;
    }

    private static FigureMode? ModeOf(Dictionary<int, FigureMode> modes, Quantity quantity) => modes.TryGetValue(quantity.Number.Start, out var mode) ? mode : null;

    // A share is a figure where its part is exact: "half of the hostages", not "most of them".
    private static bool HasNumber(Quantity quantity) => quantity.Min is not null || quantity.Max is not null || (quantity.Share is { } share && share.Least == share.Most && share.Most is > 0m and < 1m);

    private static bool SaysSomething(Quantity quantity, FigureClause clause) =>
        IsMeasured(quantity) || quantity.Share is not null || clause.IsFate || IsCounted(quantity.Unit!) || (quantity.Min ?? quantity.Max) >= LeastAbstractCount;

    private static bool IsCounted(string unit)
    {
        var head = unit[(unit.LastIndexOf(' ') + 1)..];
        return Groups.IsCountable(unit) || Groups.IsCountable(head) || FigureLexicon.IsCounted(PluralNouns.SingularOf(head));
    }

    // "32 of the 36 are back", "29 have been removed", "the company's own figure is 2,900"
    private static bool StandsAlone(SentenceTree tree, FigureClause clause, Quantity quantity, bool isPart) =>
        !clause.IsComing && (isPart || (clause.IsSubject && clause.Predicate.Length > 0 && !IsNumberOfName(tree, quantity))
            || ((quantity.Min ?? quantity.Max) >= LeastAbstractCount && (clause.IsStanding || clause.IsLevel() || FigureSubjects.IsNumberNounBefore(tree, quantity) || OtherCounts.IsBareCount(tree, quantity, isOfAverage: true))));

    // "Bus 40 ran again"
    private static bool IsNumberOfName(SentenceTree tree, Quantity quantity) => tree.TokenAt(quantity.Span.Start) is > 0 and var first && tree.Upos(first - 1) is "NOUN" or "PROPN";

    private static bool IsMeasured(Quantity quantity) => quantity.Unit is "percent" or "percentage points" or "basis points" || Units.IsCurrency(quantity.Unit);

    /// <summary>Null for a bare number that only refers to something told elsewhere ("96 are to be freed").</summary>
    private static FigureClaim? Figure(AnnotatedReport report, FigurePlaces places, SentenceTree tree, Quantity quantity, FigureClause clause, Func<TextSpan, ImmutableArray<string>> chainOf, FigureMode? claimed)
    {
        var beside = places.Beside(tree, quantity, clause.After);
        var isBare = quantity.Counted is null && !IsMeasured(quantity);
        if (isBare && (clause.IsComing || (beside is null && !clause.IsSubject && clause.IsPredicate && !FigureSubjects.IsNumberNounBefore(tree, quantity)))) return null;
        var subject = Subject(report, tree, quantity, clause);
        var span = FigureSpans.Of(report, tree, quantity, clause, beside?.Words, subject);
        var scopes = new FigureScopes(report, tree, quantity);
        var scope = scopes.Of(clause, claimed);
        return new FigureClaim(report.Report.Id, span, chainOf(span), Stance.Asserts, quantity with { Per = scopes.Per() }, Measure(report, quantity, clause, subject, beside?.Name), Places(report, places, tree, quantity, beside), scopes.AsOf(scope.Mode)) { Scope = scope };
    }

    private static string Measure(AnnotatedReport report, Quantity quantity, FigureClause clause, TextSpan? subject, string? place)
    {
        var counted = quantity.Counted is { } words ? report.Text[words] : quantity.Unit ?? "";
        if (quantity.Share is not null) counted = "share of " + counted;
        var told = clause.Predicate.Length > 0 || !Units.IsAmount(quantity.Unit) ? clause.Predicate : clause.VerbBefore();
        var of = subject is { } span ? report.Text[span] : "";
        var measure = string.Join(' ', new[] { counted, of.Length == 0 ? clause.Complement : "", of.Length == 0 ? told : "", of }.Where(part => part.Length > 0));
        return place is null || measure.Contains(place, StringComparison.Ordinal) ? measure : $"{measure} in {place}";
    }

    // "Norland's debt is 112 percent of output" is of the debt; "30 percent of the tanks were lost" of the tanks.
    private static TextSpan? Subject(AnnotatedReport report, SentenceTree tree, Quantity quantity, FigureClause clause)
    {
        // "The death toll reached 64": what the people are is told before the verb.
        if (quantity is { Counted: null, Unit: "people" }) return FigureSubjects.Before(tree, quantity) is { } toll && report.Text[toll].EndsWith("toll", StringComparison.Ordinal) ? toll : null;
        if (quantity.Unit is null) return FigureSubjects.Before(tree, quantity);
        if (!IsMeasured(quantity) && !Units.IsAmount(quantity.Unit)) return null;
        if (quantity.Counted is not null) return clause.IsPredicate ? FigureSubjects.Before(tree, quantity) : null;
        var beside = IsMeasured(quantity) ? FigureSubjects.Of(tree, quantity, clause.After) : null;
        return beside ?? (clause.Complement.Length == 0 ? FigureSubjects.ByTree(tree, quantity, isLevel: !IsMeasured(quantity)) : null);
    }

    /// <summary>The place beside the number, else one inside its words or its clause, else, for what can be counted, where the report is about.</summary>
    private static ImmutableArray<string> Places(AnnotatedReport report, FigurePlaces places, SentenceTree tree, Quantity quantity, (TextSpan Words, string? Name)? beside)
    {
        if (beside is { Name: { } named }) return [named];
        ImmutableArray<string> inside = [.. report.Entities.Where(entity => entity.Type is EntityType.Location && entity.Span.Overlaps(quantity.Span) && !IsOwner(quantity, entity)).Select(entity => entity.Name)];
        if (!inside.IsEmpty) return inside;
        if (places.InClause(tree, quantity) is { } near) return [near];
        return !IsMeasured(quantity) && places.Main is { } main ? [main] : [];
    }

    // "2,500 U.S. troops" are the United States', not in them; "300 Gaza hospitals" are there.
    private static bool IsOwner(Quantity quantity, EntityMention entity) =>
        quantity is { Counted: { } counted, Unit: { } unit } && counted.Contains(entity.Span)
        && GroupNouns.English.Find(unit.AsSpan(unit.LastIndexOf(' ') + 1)) is { Kind: GroupKind.Armed or GroupKind.Official or GroupKind.Weapon };
}

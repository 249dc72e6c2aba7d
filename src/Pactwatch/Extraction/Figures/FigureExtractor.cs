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
/// dollars. The mention holds the number, the thing counted and the place beside it.
/// </summary>
public sealed class FigureExtractor
{
    // "two sides", "three phases": small counts of abstract things are the grammar of a report, not its figures.
    private const decimal LeastAbstractCount = 13;

    // A place more words away than this belongs to something else.
    private const int PlaceDistance = 40;

    public static FigureExtractor English { get; } = new();

    public ImmutableArray<FigureClaim> Extract(AnnotatedReport report, IReadOnlyList<UndertakingClaim> undertakings, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(chainOf);
        var taken = undertakings.Where(claim => claim.Other is null && claim.Quantity?.Words is not null).Select(claim => claim.Quantity!.Value.Words!.Value).ToHashSet();
        var figures = ImmutableArray.CreateBuilder<FigureClaim>();
        foreach (var quantity in report.Quantities)
        {
            if (taken.Contains(quantity.Span) || (quantity.Min is null && quantity.Max is null)) continue;
            var kind = report.Text.BlockAt(quantity.Span.Start)?.Kind;
            if (kind is not (BlockKind.Body or BlockKind.Quote or BlockKind.Caption)) continue;
            if (!SaysSomething(quantity)) continue;
            var sentence = report.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(quantity.Span));
            if (sentence.Tokens.Count == 0) continue;
            figures.Add(Figure(report, new SentenceTree(report, sentence), quantity, chainOf));
        }

        return figures.ToImmutable();
    }

    private static bool SaysSomething(Quantity quantity)
    {
        if (quantity.Unit is null) return (quantity.Min ?? quantity.Max) >= LeastAbstractCount;
        if (quantity.Unit is "percent" || quantity.Unit.Length == 3 && quantity.Unit.All(char.IsUpper)) return true;
        return Groups.IsCountable(quantity.Unit) || (quantity.Min ?? quantity.Max) >= LeastAbstractCount;
    }

    private static FigureClaim Figure(AnnotatedReport report, SentenceTree tree, Quantity quantity, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        var place = report.Entities
            .Where(entity => entity.Type is EntityType.Location or EntityType.Facility && entity.Span.Start >= quantity.Span.End && entity.Span.Start - quantity.Span.End <= PlaceDistance && tree.Sentence.Span.Contains(entity.Span))
            .OrderBy(entity => entity.Span)
            .FirstOrDefault(entity => IsBeside(report, quantity, entity));
        var span = place is null ? quantity.Span : quantity.Span.Cover(place.Span);
        var counted = quantity.Counted is { } words ? report.Text[words] : quantity.Unit ?? "";
        var measure = place is null ? counted : $"{counted} in {place.Name}";
        ImmutableArray<string> places = place is null ? [.. report.Entities.Where(entity => entity.Type is EntityType.Location && entity.Span.Overlaps(quantity.Span)).Select(entity => entity.Name)] : [place.Name];
        return new FigureClaim(report.Report.Id, span, chainOf(span), Stance.Asserts, quantity, measure.Trim(), places, null);
    }

    // Between the thing counted and its place stand at most "still", "remain stationed", a preposition and "neighbouring": no other number, no comma.
    private static bool IsBeside(AnnotatedReport report, Quantity quantity, EntityMention place)
    {
        var between = report.Text[new TextSpan(quantity.Span.End, place.Span.Start)];
        if (between.AsSpan().IndexOfAny(",;:.—") >= 0) return false;
        if (report.Quantities.Any(other => other.Span.Start > quantity.Span.Start && other.Span.Start < place.Span.Start)) return false;
        var words = between.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 && words.Any(word => word is "in" or "across" or "inside" or "throughout" or "at" or "on" or "around" or "near" or "from" or "to");
    }
}

using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Figures;

/// <summary>Where the things counted are: beside the number, elsewhere in the clause, or where the report is about.</summary>
internal sealed class FigurePlaces(AnnotatedReport report, Lazy<string?> main, AnnotatedReport whole)
{
    // "troops remain stationed in neighbouring …": more words than these, and the place belongs to something else.
    private const int MostWordsBetween = 6;

    // A place named once is not what a report is about.
    private const int LeastMentions = 2;

    /// <summary>The place the report is about: named most often as a place; null where none is named twice.</summary>
    public string? Main => main.Value;

    /// <summary>The place right behind the quantity and the words that name it, preposition left out ("the Green Mountains", "the region").</summary>
    public (TextSpan Words, string? Name)? Beside(SentenceTree tree, Quantity quantity, int after)
    {
        for (var at = after; at < tree.Count && at - after <= MostWordsBetween; at++)
        {
            if (IsOther(quantity, tree[at].Span)) return null;
            if (FigureLexicon.IsThere(tree.Form(at)) && LastBefore(quantity.Span.Start) is { } last) return (tree[at].Span, last);
            if (!FigureLexicon.IsBeforePlace(tree.Form(at)))
            {
                if (tree.Upos(at) is "PUNCT" or "CCONJ" or "SCONJ") return null;
                continue;
            }

            if (NamedAt(tree, at + 1) is { } found) return found;
        }

        return null;
    }

    /// <summary>The nearest place that the clause names, no comma between; null where there is none.</summary>
    public string? InClause(SentenceTree tree, Quantity quantity) =>
        report.Entities
            .Where(entity => IsPlace(entity) && tree.Sentence.Span.Contains(entity.Span) && IsLocative(tree, entity) && AreJoined(quantity, entity))
            .OrderBy(entity => Math.Abs(entity.Span.Start - quantity.Span.Start))
            .FirstOrDefault()?.Name;

    /// <summary>The place named last before the offset behind a preposition or as a subject; null where none is.</summary>
    private string? LastBefore(int offset)
    {
        for (var i = whole.Entities.Length - 1; i >= 0; i--)
            if (whole.Entities[i].Span.End <= offset && whole.Entities[i].Type is EntityType.Location or EntityType.Facility) return whole.Entities[i].Name;
        return Main;
    }

    private (TextSpan Words, string? Name)? NamedAt(SentenceTree tree, int first)
    {
        var at = first;
        while (at < tree.Count && MayStandBeforeName(tree, at)) at++;
        if (at >= tree.Count || report.Times.Any(time => time.Span.Overlaps(tree[at].Span))) return null;
        var named = report.Entities.FirstOrDefault(entity => entity.Span.Contains(tree[at].Span));
        if (named is { Type: not EntityType.Other }) return IsPlace(named) ? (named.Span, named.Name) : null;
        if (FigureLexicon.IsRegion(tree.Lemma(at))) return (tree[at].Span, Main);
        var end = at;
        while (end < tree.Count && tree.Upos(end) is "PROPN" or "ADJ" or "NOUN" && char.IsUpper(tree.Form(end)[0]) && !report.Entities.Any(entity => entity.Type != EntityType.Other && entity.Span.Overlaps(tree[end].Span))) end++;
        if (end == at) return null;
        var words = new TextSpan(tree[at].Span.Start, tree[end - 1].Span.End);
        return (words, report.Text[words]);
    }

    // "the", "northern", "neighbouring": a participle right before a name may be tagged as a noun.
    private static bool MayStandBeforeName(SentenceTree tree, int at)
    {
        if (char.IsUpper(tree.Form(at)[0])) return false;
        if (tree.Upos(at) is "DET" or "ADJ" or "VERB") return true;
        return tree.Upos(at) is "NOUN" && tree.Form(at).EndsWith("ing", StringComparison.Ordinal) && at + 1 < tree.Count && tree.Upos(at + 1) is "PROPN";
    }

    private bool IsOther(Quantity quantity, TextSpan token) =>
        report.Quantities.Any(other => other != quantity && other.Span.Overlaps(token));

    private bool AreJoined(Quantity quantity, EntityMention entity)
    {
        if (entity.Span.Overlaps(quantity.Span)) return false;
        var between = entity.Span.Start > quantity.Span.Start
            ? new TextSpan(quantity.Span.End, entity.Span.Start)
            : new TextSpan(entity.Span.End, quantity.Span.Start);
        return report.Text[between].AsSpan().IndexOfAny(",;:.—") < 0 && !report.Quantities.Any(other => other != quantity && between.Overlaps(other.Span));
    }

    private static bool IsLocative(SentenceTree tree, EntityMention entity)
    {
        var at = tree.TokenAt(entity.Span.Start) - 1;
        while (at >= 0 && (tree.Upos(at) is "DET" or "ADJ" || MayStandBeforeName(tree, at))) at--;
        return at >= 0 && FigureLexicon.IsBeforePlace(tree.Form(at));
    }

    private static bool IsPlace(EntityMention entity) => entity.Type is EntityType.Location or EntityType.Facility;

    public static string? MainOf(AnnotatedReport report) =>
        report.Entities
            .Where(entity => entity.Type == EntityType.Location && report.Text.BlockAt(entity.Span.Start)?.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Body or BlockKind.Quote && IsBehindPreposition(report, entity))
            .GroupBy(entity => entity.Name, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastMentions)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Min(entity => entity.Span.Start))
            .FirstOrDefault()?.Key;

    private static bool IsBehindPreposition(AnnotatedReport report, EntityMention entity)
    {
        var before = report.Text.Characters.AsSpan(0, entity.Span.Start).TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase)) before = before[..^4].TrimEnd();
        var word = before[(before.LastIndexOfAny(" \n\t") + 1)..].ToString();
        return word is "of" || FigureLexicon.IsBeforePlace(word);
    }
}

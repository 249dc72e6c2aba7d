using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Undertakings without a verb of their own: "hundreds will leave by March, and the remainder by the end of
/// next year". An amount that follows "and", "with" or a comma and is itself followed at once by a time takes
/// act, actor and place from the claim before it.
/// </summary>
internal static class Gapping
{
    public static IEnumerable<UndertakingClaim> Read(AnnotatedReport report, SentenceTree tree, IReadOnlyList<UndertakingClaim> claims)
    {
        var before = claims.ToList();
        foreach (var time in report.Times)
        {
            if (!tree.Sentence.Span.Contains(time.Phrase) || time.Window.IsOpen) continue;
            if (Amount(report, tree, time) is not { } amount || !FollowsJoint(tree, amount.Span)) continue;
            var antecedent = before.Where(claim => claim.Window?.Words is { } words && words.End <= amount.Span.Start).MaxBy(claim => claim.Window!.Value.Words!.Value.End);
            if (antecedent is null || before.Exists(claim => claim.Window?.Words == time.Phrase && !claim.Span.Contains(antecedent.Verb.Words ?? default))) continue;
            var gapped = antecedent with
            {
                Span = amount.Span.Cover(time.Phrase),
                Actor = antecedent.Actor with { Value = WithoutAmount(report, antecedent), Words = null, Basis = SlotBasis.Shared },
                Verb = antecedent.Verb with { Words = null, Basis = SlotBasis.Shared },
                Object = antecedent.Object is { } thing ? thing with { Words = null, Basis = SlotBasis.Shared } : null,
                Quantity = new Slot<Quantity>(amount, amount.Span),
                Places = [.. antecedent.Places.Select(place => place with { Words = null, Basis = SlotBasis.Shared })],
                Window = new Slot<DateWindow>(time.Window, time.Phrase),
            };
            before.Add(gapped);
            yield return gapped;
        }
    }

    /// <summary>The amount right before the time, but for an act's infinitive or participle ("the rest departing by May", "the remainder to leave by May").</summary>
    private static Quantity? Amount(AnnotatedReport report, SentenceTree tree, TimeExpression time)
    {
        foreach (var quantity in report.Quantities)
        {
            if (quantity.Span.End > time.Phrase.Start || time.Phrase.Start - quantity.Span.End > 30) continue;
            var next = tree.TokenAt(quantity.Span.End);
            var last = tree.TokenAt(time.Phrase.Start);
            if (next == last) return quantity;
            if (tree.Form(next) == "to" && last - next == 2) return quantity;
            if (last - next == 1 && (tree.VerbForm(next) == "VBG" || tree.Form(next).EndsWith("ing", StringComparison.Ordinal))) return quantity;
        }

        return null;
    }

    private static bool FollowsJoint(SentenceTree tree, TextSpan amount)
    {
        var first = tree.TokenAt(amount.Start);
        while (first > 0 && tree.Upos(first - 1) == "DET") first--;
        return first > 0 && tree.Form(first - 1) is "and" or "with" or "," or ";" or "while" or "then" or "—" or "–";
    }

    private static string WithoutAmount(AnnotatedReport report, UndertakingClaim claim)
    {
        if (claim.Quantity?.Value is not { Counted: { } counted } || claim.Actor.Words is not { } words || !words.Overlaps(counted)) return claim.Actor.Value;
        return report.Text[counted];
    }
}

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
            var antecedent = before.Where(claim => claim.Window?.Words is { } words && words.End <= amount.Span.Start).MaxBy(claim => claim.Window!.Value.Words!.Value.End)
                // "will leave in two stages, hundreds by March and the rest by May": the act itself has no date.
                ?? before.LastOrDefault(claim => claim.Window is null && claim.Verb.Words is { } verb && verb.End <= amount.Span.Start);
            if (before.Exists(claim => claim.Verb.Words is { } verb && verb.Start >= amount.Span.End && verb.End <= time.Phrase.Start)) continue;
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

    /// <summary>
    /// True for the time of an amount without a verb of its own: a share ("the rest by May"), a part of an amount told ("$60 million of it within 60 days"), or a further amount
    /// behind a time that the sentence already gave ("200 by March and 300 by May").
    /// </summary>
    /// <param name="acts">The acts found in the sentence: an amount with an act of its own ("the rest departing by May") lacks nothing.</param>
    public static bool IsElided(AnnotatedReport report, SentenceTree tree, TimeExpression time, IReadOnlyCollection<int> acts)
    {
        if (Amount(report, tree, time) is not { } amount || !FollowsJoint(tree, amount.Span)) return false;
        if (acts.Any(act => tree[act].Span.Start >= amount.Span.End && tree[act].Span.End <= time.Phrase.Start)) return false;
        return (amount.Min is null && amount.Max is null) || IsOfPronoun(tree, tree.TokenAt(amount.Span.End)) || report.Times.Any(other => tree.Sentence.Span.Contains(other.Phrase) && other.Phrase.End <= amount.Span.Start && !other.Window.IsOpen);
    }

    /// <summary>The amount right before the time, but for an act's infinitive or participle ("the rest departing by May", "the remainder to leave by May").</summary>
    private static Quantity? Amount(AnnotatedReport report, SentenceTree tree, TimeExpression time)
    {
        foreach (var quantity in report.Quantities)
        {
            if (quantity.Span.End > time.Phrase.Start || time.Phrase.Start - quantity.Span.End > 30) continue;
            var next = tree.TokenAt(quantity.Span.End);
            var last = tree.TokenAt(time.Phrase.Start);
            // "the first $60 million of it within 60 days"
            if (IsOfPronoun(tree, next) && next + 2 <= last) next += 2;
            if (next == last) return quantity;
            if (tree.Form(next) == "to" && last - next == 2) return quantity;
            if (last - next == 1 && tree.Lemma(next) is "due" or "payable") return quantity;
            if (last - next == 1 && (tree.VerbForm(next) == "VBG" || tree.Form(next).EndsWith("ing", StringComparison.Ordinal))) return quantity;
        }

        return null;
    }

    private static bool IsOfPronoun(SentenceTree tree, int at) =>
        at >= 0 && at + 1 < tree.Count && tree.Form(at) == "of" && tree.Upos(at + 1) == "PRON";

    private static bool FollowsJoint(SentenceTree tree, TextSpan amount)
    {
        var first = tree.TokenAt(amount.Start);
        while (first > 0 && tree.Upos(first - 1) == "DET") first--;
        return first > 0 && tree.Form(first - 1) is "and" or "with" or "," or ";" or ":" or "while" or "then" or "—" or "–";
    }

    /// <summary>"Norland would free 214 prisoners and Sudovia 96": a name and a number after "and" share act and thing counted.</summary>
    public static IEnumerable<UndertakingClaim> ReadPairs(AnnotatedReport report, SentenceTree tree, IReadOnlyList<UndertakingClaim> claims)
    {
        for (var i = 2; i + 1 < tree.Count; i++)
        {
            if (tree.Upos(i) != "PROPN" || tree.Upos(i + 1) != "NUM" || tree.Form(i - 1) is not ("and" or "while" or ",")) continue;
            if (!decimal.TryParse(tree.Form(i + 1), System.Globalization.NumberStyles.AllowThousands | System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)) continue;
            if (report.Times.Any(time => time.Span.Overlaps(tree[i + 1].Span))) continue;
            var antecedent = claims.LastOrDefault(claim => claim.Quantity?.Words is { } words && words.End <= tree[i].Span.Start && claim.Actor.Words is not null && claim.Object is not null);
            if (antecedent is null) continue;
            var name = report.Entities.FirstOrDefault(entity => entity.Span.Contains(tree[i].Span));
            var span = (name?.Span ?? tree[i].Span).Cover(tree[i + 1].Span);
            var time = report.Times.FirstOrDefault(time => time.Phrase.Start >= span.End && time.Phrase.Start - span.End < 40 && tree.Sentence.Span.Contains(time.Phrase) && !time.Window.IsOpen);
            var amount = antecedent.Quantity!.Value.Value with { Span = tree[i + 1].Span, Number = tree[i + 1].Span, Counted = null, Min = number, Max = number };
            yield return antecedent with
            {
                Span = time is null ? span : span.Cover(time.Phrase),
                Actor = new Slot<string>(report.Text[name?.Span ?? tree[i].Span], name?.Span ?? tree[i].Span),
                Party = name?.State ?? name?.Name,
                Verb = antecedent.Verb with { Words = null, Basis = SlotBasis.Shared },
                Object = antecedent.Object!.Value with { Words = null, Basis = SlotBasis.Shared },
                Quantity = new Slot<Quantity>(amount, tree[i + 1].Span),
                Window = time is null ? antecedent.Window : new Slot<DateWindow>(time.Window, time.Phrase),
            };
        }
    }

    private static string WithoutAmount(AnnotatedReport report, UndertakingClaim claim)
    {
        if (claim.Quantity?.Value is not { Counted: { } counted } || claim.Actor.Words is not { } words || !words.Overlaps(counted)) return claim.Actor.Value;
        return report.Text[counted];
    }
}

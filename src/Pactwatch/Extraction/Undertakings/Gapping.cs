using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Undertakings without a verb of their own: "hundreds will leave by March, and the remainder by the end of
/// next year", "pay rises by 5 percent in July and by 4 percent a year later". An amount that follows "and",
/// "with" or a comma and has a time of its own takes act, actor and place from the claim before it.
/// </summary>
internal static class Gapping
{
    public static IEnumerable<UndertakingClaim> Read(AnnotatedReport report, SentenceTree tree, IReadOnlyList<UndertakingClaim> claims)
    {
        var before = claims.ToList();
        foreach (var amount in report.Quantities)
        {
            if (!tree.Sentence.Span.Contains(amount.Span) || GappedAmount.Find(report, tree, amount) is not { } gapped) continue;
            if (before.Exists(claim => claim.Quantity?.Words is { } words && words.Overlaps(amount.Span))) continue;
            if (before.Exists(claim => claim.Verb.Words is { } verb && verb.Start >= amount.Span.End && verb.End <= gapped.End)) continue;
            var antecedent = Antecedent(before, gapped);
            if (antecedent is null || !gapped.Continues(antecedent)) continue;
            if (gapped.Time is { } dated && before.Exists(claim => claim.Window?.Words == dated.Phrase && claim.Quantity is not null && !claim.Span.Contains(antecedent.Verb.Words ?? default))) continue;
            var claim = Gapped(report, tree, antecedent, gapped);
            before.Add(claim);
            yield return claim;
        }
    }

    /// <summary>The claim that the amount continues: the one whose date stands last before it, else the last before it.</summary>
    private static UndertakingClaim? Antecedent(List<UndertakingClaim> before, GappedAmount gapped)
    {
        var start = gapped.Amount.Span.Start;
        return before.Where(claim => claim.Window?.Words is { } words && words.End <= start && (claim.Verb.Words is null || claim.Verb.Words.Value.End <= start)).MaxBy(claim => claim.Window!.Value.Words!.Value.End)
            // "will leave in two stages, hundreds by March and the rest by May": the act itself has no date.
            ?? before.LastOrDefault(claim => (claim.Window is null || gapped.Time is null) && claim.Verb.Words is { } verb && verb.End <= start);
    }

    private static UndertakingClaim Gapped(AnnotatedReport report, SentenceTree tree, UndertakingClaim antecedent, GappedAmount gapped) => antecedent with
    {
        Span = (gapped.Lead < 0 ? gapped.Amount.Span : tree[gapped.Lead].Span).Cover(new TextSpan(gapped.End, gapped.End)),
        Actor = gapped.Lead >= 0 && tree.PhraseEnd(gapped.Lead) is var last and >= 0 ? Slot(report, tree, gapped.Lead, last) : antecedent.Actor with { Value = WithoutAmount(report, antecedent), Words = null, Basis = SlotBasis.Shared },
        Verb = antecedent.Verb with { Words = null, Basis = SlotBasis.Shared },
        Object = antecedent.Object is { } thing ? thing with { Value = ObjectWithoutAmount(report, antecedent, thing), Words = null, Basis = SlotBasis.Shared } : null,
        Quantity = new Slot<Quantity>(gapped.Amount, gapped.Amount.Span),
        Places = Land(report, tree, antecedent, gapped.Amount) ?? [.. antecedent.Places.Select(place => place with { Words = null, Basis = SlotBasis.Shared })],
        Window = gapped.Time is { Window.IsOpen: false } time ? new Slot<DateWindow>(time.Window, time.Phrase) : null,
    };

    /// <summary>
    /// True for the time of an amount without a verb of its own: a share ("the rest by May"), a part of an amount told ("$60 million of it within 60 days"), or a further amount
    /// behind a time that the sentence already gave ("200 by March and 300 by May").
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="time">A time in it.</param>
    /// <param name="acts">The acts found in the sentence: an amount with an act of its own ("the rest departing by May") lacks nothing.</param>
    public static bool IsElided(AnnotatedReport report, SentenceTree tree, TimeExpression time, IReadOnlyCollection<int> acts)
    {
        // "will hand over the airport by May and the port by July"
        if (GappedThing.Before(report, tree, time) is { } thing && report.Times.Any(other => tree.Sentence.Span.Contains(other.Phrase) && other.Phrase.End <= thing.Start) && !acts.Any(act => tree[act].Span.Start >= thing.Start && tree[act].Span.End <= time.Phrase.Start)) return true;
        foreach (var amount in report.Quantities)
        {
            if (amount.Span.End > time.Phrase.Start || !tree.Sentence.Span.Contains(amount.Span)) continue;
            if (GappedAmount.Find(report, tree, amount) is not { Time: { } own } gapped || (own.Phrase != time.Phrase && !(own.Phrase.End <= time.Phrase.Start && time.Phrase.Start - own.Phrase.End < 3))) continue;
            if (acts.Any(act => tree[act].Span.Start >= amount.Span.End && tree[act].Span.End <= time.Phrase.Start)) continue;
            if (!acts.Any(act => tree[act].Span.End <= amount.Span.Start)) continue;
            if (gapped.IsPart || report.Times.Any(other => tree.Sentence.Span.Contains(other.Phrase) && other.Phrase.End <= amount.Span.Start && (!other.Window.IsOpen || other.Type == TimexType.Set))) return true;
        }

        return false;
    }

    /// <summary>"Norland would free 214 prisoners and Sudovia 96": a name and a number after "and" share act and thing counted.</summary>
    public static IEnumerable<UndertakingClaim> ReadPairs(AnnotatedReport report, SentenceTree tree, IReadOnlyList<UndertakingClaim> claims)
    {
        for (var i = 2; i + 1 < tree.Count; i++)
        {
            if (tree.Upos(i) != "PROPN" || tree.Upos(i + 1) != "NUM" || tree.Form(i - 1) is not ("and" or "while" or ",")) continue;
            if (!decimal.TryParse(tree.Form(i + 1), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) continue;
            if (report.Times.Any(time => time.Span.Overlaps(tree[i + 1].Span))) continue;
            var antecedent = claims.LastOrDefault(claim => claim.Quantity?.Words is { } words && words.End <= tree[i].Span.Start && claim.Actor.Words is not null && claim.Object is not null);
            if (antecedent is not null) yield return Paired(report, tree, i, number, antecedent);
        }
    }

    private static UndertakingClaim Paired(AnnotatedReport report, SentenceTree tree, int i, decimal number, UndertakingClaim antecedent)
    {
        var name = report.Entities.FirstOrDefault(entity => entity.Span.Contains(tree[i].Span));
        var span = (name?.Span ?? tree[i].Span).Cover(tree[i + 1].Span);
        var time = report.Times.FirstOrDefault(time => time.Phrase.Start >= span.End && time.Phrase.Start - span.End < 40 && tree.Sentence.Span.Contains(time.Phrase) && !time.Window.IsOpen);
        var amount = antecedent.Quantity!.Value.Value with { Span = tree[i + 1].Span, Number = tree[i + 1].Span, Counted = null, Min = number, Max = number };
        return antecedent with
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

    /// <summary>"and the rest of the outer islands by 2033": land that changes hands is told by its own words; null for what is no land.</summary>
    private static ImmutableArray<Slot<string>>? Land(AnnotatedReport report, SentenceTree tree, UndertakingClaim antecedent, Quantity amount)
    {
        if (antecedent.Act is not (Act.Transfer or Act.Withdraw) || antecedent.Object is null || tree.TokenAt(amount.Span.End) is not (> 0 and var next)) return null;
        var last = next - 1;
        if (!ActLexicon.English.IsOfClass(tree.Lemma(last).ToLowerInvariant(), "place")) return null;
        var first = last;
        while (first > 0 && tree[first - 1].Span.Start >= amount.Span.Start && tree.Upos(first - 1) is "ADJ" or "NOUN" or "PROPN") first--;
        var words = new TextSpan(tree[first].Span.Start, tree[last].Span.End);
        return [new Slot<string>(report.Text[words], words)];
    }

    private static Slot<string> Slot(AnnotatedReport report, SentenceTree tree, int first, int last)
    {
        var words = new TextSpan(tree[first].Span.Start, tree[last].Span.End);
        return new Slot<string>(report.Text[words], words);
    }

    // "40 prisoners" and then "another 60": of prisoners, not of the 40.
    private static string ObjectWithoutAmount(AnnotatedReport report, UndertakingClaim claim, Slot<string> thing) =>
        claim.Quantity?.Value is { Counted: { } counted } && thing.Words is { } words && words.Overlaps(counted) ? report.Text[counted] : thing.Value;

    private static string WithoutAmount(AnnotatedReport report, UndertakingClaim claim)
    {
        if (claim.Quantity?.Value is not { Counted: { } counted } || claim.Actor.Words is not { } words || !words.Overlaps(counted)) return claim.Actor.Value;
        return report.Text[counted];
    }
}

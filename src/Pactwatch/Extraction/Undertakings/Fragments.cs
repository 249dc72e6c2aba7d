using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Points of a list that have no verb: "5% on your rate from 1 July", "Day 14: four hostages". In a report of an
/// agreement each amount with a day, and each deadline, is something to be done.
/// </summary>
internal static class Fragments
{
    private const int LongestFragment = 30;

    public static IEnumerable<UndertakingClaim> Read(AnnotatedReport report, SentenceTree tree, Discourse discourse, Enumeration? enumeration)
    {
        if (!discourse.TellsOfAgreement) yield break;
        var isSeries = IsSeries(report, tree);
        if (!isSeries && (tree.Count > LongestFragment || !IsVerbless(tree) || (enumeration is null && HasLabel(tree)))) yield break;
        var times = report.Times.Where(time => tree.Sentence.Span.Contains(time.Phrase) && !time.Window.IsOpen && IsTerm(time)).ToList();
        var amounts = report.Quantities.Where(amount => tree.Sentence.Span.Contains(amount.Span)).ToList();
        if (times.Count == 0)
        {
            if (enumeration?.Day is not { } day || amounts.Count == 0) yield break;
            yield return Claim(report, tree, discourse, enumeration, tree.Sentence.Span, amounts[0], new Slot<DateWindow>(day.Window, day.Phrase, SlotBasis.Context));
            yield break;
        }

        var start = tree.Sentence.Span.Start;
        for (var at = 0; at < times.Count; at++)
        {
            var next = at + 1 < times.Count ? times[at + 1].Phrase.Start : tree.Sentence.Span.End;
            var amount = amounts.LastOrDefault(amount => amount.Span.Start >= start && amount.Span.End <= times[at].Phrase.Start)
                ?? amounts.FirstOrDefault(amount => at == 0 && amount.Span.Start >= times[at].Phrase.End && amount.Span.End <= next);
            // "From 1 January, 15% instead of 12%": what follows the time belongs to it, where nothing stands before it.
            var end = amount is not null && amount.Span.Start > times[at].Phrase.End ? next : times[at].Phrase.End;
            if (amount is null && (at > 0 || times.Count > 1)) continue;
            if (isSeries && amount is null) continue;
            var span = new Language.TextSpan(amount is not null && (at > 0 || isSeries) ? amount.Span.Start : start, at + 1 == times.Count ? Math.Max(end, times[at].Phrase.End) : end);
            yield return Claim(report, tree, discourse, enumeration, span, amount, new Slot<DateWindow>(times[at].Window, times[at].Phrase));
            start = times[at].Phrase.End;
        }
    }

    // "The increases are spread as follows: 5 percent from July, 4 percent from July 2033": amounts of one kind, each with its time.
    private static bool IsSeries(AnnotatedReport report, SentenceTree tree)
    {
        var colon = -1;
        for (var i = 0; i < tree.Count && colon < 0; i++)
        {
            if (tree.Form(i) == ":") colon = tree[i].Span.End;
        }

        if (colon < 0) return false;
        var amounts = report.Quantities.Where(amount => tree.Sentence.Span.Contains(amount.Span) && amount.Span.Start >= colon).ToList();
        var times = report.Times.Count(time => tree.Sentence.Span.Contains(time.Phrase) && time.Phrase.Start >= colon && IsTerm(time));
        return amounts.Count > 1 && times > 1 && amounts[0].Span.Start - colon < 12 && amounts.All(amount => amount.Unit is not null && string.Equals(amount.Unit, amounts[0].Unit, StringComparison.Ordinal));
    }

    // "Tender: two hulls, bids by 30 November": a notice.
    private static bool HasLabel(SentenceTree tree)
    {
        for (var i = 1; i < Math.Min(4, tree.Count); i++)
        {
            if (tree.Form(i) == ":") return true;
        }

        return false;
    }

    private static bool IsTerm(TimeExpression time) => time.Window.RelativeTo is not null ||
        time.Role is TimeRole.By or TimeRole.NoLaterThan or TimeRole.Before or TimeRole.Until or TimeRole.Through or TimeRole.Within or TimeRole.From or TimeRole.Starting or TimeRole.AsOf;

    // Participles are no verbs here: "counted from 1 July", "paid by the company".
    private static bool IsVerbless(SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Upos(i) == "AUX" || tree.Relation(i) is "nsubj" or "nsubj:pass") return false;
            // "Back pay, in one sum": the tagger took the noun for a verb.
            var isNoun = tree.VerbForm(i) is "VB" or "VBP" && i < 2 && (ActLexicon.English.OfNoun(tree.Lemma(i)) is not null || ActLexicon.English.IsOfClass(tree.Lemma(i), "money"));
            if (tree.Upos(i) == "VERB" && !isNoun && tree.VerbForm(i) is not ("VBN" or "VBG")) return false;
        }

        return true;
    }

    private static UndertakingClaim Claim(AnnotatedReport report, SentenceTree tree, Discourse discourse, Enumeration? enumeration, Language.TextSpan span, Quantity? amount, Slot<DateWindow> window)
    {
        var (act, words) = ActOf(report, tree, amount, discourse);
        return new UndertakingClaim(
            report.Report.Id, span, [], Stance.Asserts,
            enumeration?.Actor is { } label ? new Slot<string>(report.Text.Characters[label.Start..label.End], label, SlotBasis.Context) : new Slot<string>("", null),
            enumeration?.Party, act, new Slot<string>(words, null, SlotBasis.Context), null, null,
            amount is null ? null : new Slot<Quantity>(amount, amount.Span), [], window, [], Modality.Agreed, Duty.Achieve, null, null);
    }

    /// <summary>The act of a participle or noun in the words, of what the amount is of, or the one told last.</summary>
    private static (Act Act, string Words) ActOf(AnnotatedReport report, SentenceTree tree, Quantity? amount, Discourse discourse)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (report.Times.Any(time => time.Phrase.Contains(tree[i].Span))) continue;
            if (tree.Upos(i) == "NOUN" && ActLexicon.English.OfNoun(tree.Lemma(i)) is { } named) return (named, tree.Lemma(i));
            if (tree.VerbForm(i) == "VBN" && ActLexicon.English.OfVerb(tree.Lemma(i)) is not Act.Other and var done) return (done, tree.Lemma(i));
        }

        if (amount?.Unit == "percent") return (Act.Increase, "");
        if (amount?.Unit is { Length: 3 } unit && unit.All(char.IsAsciiLetterUpper)) return (Act.Pay, "");
        for (var i = 0; i < tree.Count; i++)
        {
            if (ActLexicon.English.IsOfClass(tree.Lemma(i), "money")) return (Act.Pay, "");
        }

        return discourse.LastAct is { } last ? last : (Act.Other, "");
    }
}

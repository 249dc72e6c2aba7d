using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>An amount behind "and", "with" or a comma that has a time of its own and no verb.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Time">The time behind it; null where its words name none that can be told ("in its final year").</param>
/// <param name="End">Where its words end.</param>
/// <param name="IsPart">A share or a part of an amount told before ("the rest", "$60 million of it").</param>
/// <param name="IsNear">The time stands right behind the amount: what the amount is of may then be left out.</param>
/// <param name="Lead">What changes, where it is named before the amount ("and the fee to 80 percent a year later"); -1 where it is not.</param>
/// <param name="IsListed">It stands right behind a colon.</param>
internal sealed record GappedAmount(Quantity Amount, TimeExpression? Time, int End, bool IsPart, bool IsNear, bool IsListed, int Lead)
{
    private const int LongestGap = 60;

    /// <summary>The amount as a gapped one; null where it stands in a clause of its own or belongs to what is before it.</summary>
    public static GappedAmount? Find(AnnotatedReport report, SentenceTree tree, Quantity amount)
    {
        if (!FollowsJoint(tree, tree.TokenAt(amount.Span.Start)) && LeadOf(tree, tree.TokenAt(amount.Span.Start)) < 0) return null;
        var next = tree.TokenAt(amount.Span.End);
        if (next < 0) return null;
        var isOfPronoun = IsOfPronoun(tree, next);
        var first = tree.TokenAt(amount.Span.Start);
        var lead = LeadOf(tree, first);
        var isListed = first > 0 && tree.Form(first - 1) == ":";
        var isPart = (amount.Min is null && amount.Max is null) || isOfPronoun;
        foreach (var time in report.Times)
        {
            if (time.Phrase.Start < amount.Span.End || time.Phrase.Start - amount.Span.End > LongestGap || !tree.Sentence.Span.Contains(time.Phrase)) continue;
            if (SeriesTimes.IsRate(report, tree, time)) continue;
            // "£120 million annually from the fourth to the thirteenth": of the years of a series.
            if (SeriesTimes.IsOfSeries(report, tree, time)) return new GappedAmount(amount, null, time.Phrase.End, isPart, IsNear: false, isListed, lead);
            // "over the three years from 2034 to 2036": the one of the two that can be told.
            if (time.Window.IsOpen && report.Times.Any(other => !other.Window.IsOpen && other.Phrase.Start >= time.Phrase.End && other.Phrase.Start - time.Phrase.End < 3)) continue;
            var at = tree.TokenAt(time.Phrase.Start);
            if (IsNearTo(tree, isOfPronoun && next + 2 <= at ? next + 2 : next, at)) return new GappedAmount(amount, time, time.Phrase.End, isPart, IsNear: true, isListed, lead);
            return IsOneThing(tree, next, at) ? new GappedAmount(amount, time, time.Phrase.End, isPart, IsNear: false, isListed, lead) : null;
        }

        return TimeInWords(tree, next) is var end and >= 0 ? new GappedAmount(amount, null, tree[end].Span.End, isPart, IsNear: false, isListed, lead) : null;
    }

    /// <summary>True where the amount is of what the claim's is of: an amount that is no part and not right before its time must share the unit.</summary>
    public bool Continues(UndertakingClaim claim)
    {
        if (Time is { Window.IsOpen: false } && IsNear) return true;
        if (IsListed && claim.Quantity is null) return true;
        return claim.Quantity?.Value is { } before && (IsPart || Amount.Unit is null || string.Equals(before.Unit, Amount.Unit, StringComparison.Ordinal) || (IsMoney(Amount.Unit) && claim.Act is Act.Pay or Act.Buy or Act.Provide));
    }

    private static bool IsMoney(string? unit) => unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper);

    // Right behind the amount, but for "due" or an act's infinitive or participle ("the rest departing by May", "the remainder to leave by May").
    private static bool IsNearTo(SentenceTree tree, int next, int time)
    {
        if (next == time) return true;
        if (tree.Form(next) == "to" && time - next == 2) return true;
        if (time - next != 1) return false;
        return tree.Lemma(next) is "due" or "payable" || tree.Upos(next) == "ADV" || tree.VerbForm(next) == "VBG" || tree.Form(next).EndsWith("ing", StringComparison.Ordinal);
    }

    // "worth of gas and coal between 2034 and 2036": nothing but the thing itself stands between.
    private static bool IsOneThing(SentenceTree tree, int next, int time)
    {
        for (var at = next; at < time; at++)
        {
            if (tree.Upos(at) is "VERB" or "AUX" or "PRON" or "SCONJ" || tree.Form(at) is "," or ";" or ":" or "." or "—" or "–") return false;
        }

        return true;
    }

    /// <summary>The last token of "in its final year", "in each of the following three", "a year after that" behind an amount; -1 where none is.</summary>
    private static int TimeInWords(SentenceTree tree, int next)
    {
        // "eight million tonnes of soybeans before the year is out"
        if (tree.Form(next) == "of" && next + 1 < tree.Count && tree.PhraseEnd(next + 1) is var last and >= 0 && last + 1 < tree.Count) next = last + 1;
        if (tree.Form(next) is "before" or "until" && TermClause(tree, next) is var clause and >= 0) return clause;
        if (tree.Upos(next) is not ("ADP" or "DET") || tree.Form(next) is "of") return -1;
        var isPeriod = false;
        var end = -1;
        for (var at = next; at < tree.Count && at < next + 7; at++)
        {
            if (tree.Upos(at) is "VERB" or "AUX" or "PUNCT" or "CCONJ" or "SCONJ" && tree.VerbForm(at) is not ("VBG" or "VBN")) break;
            isPeriod |= ClauseWords.Periods.Contains(tree.Lemma(at)) || (tree.Lemma(at) is "each" or "every" && tree.Upos(next) == "ADP");
            if (tree.Upos(at) is "NOUN" or "NUM" or "PRON") end = at;
        }

        return isPeriod ? end : -1;
    }

    // "before the year is out", "until the truce ends": a few words up to the next comma.
    private static int TermClause(SentenceTree tree, int mark)
    {
        for (var at = mark + 2; at < tree.Count && at < mark + 7; at++)
        {
            if (tree.Upos(at) is "PUNCT" or "CCONJ") return at - 1;
        }

        return -1;
    }

    private static bool IsOfPronoun(SentenceTree tree, int at) =>
        at >= 0 && at + 1 < tree.Count && tree.Form(at) == "of" && tree.Upos(at + 1) == "PRON";

    // "and the company's share, now 78 percent, to 80 percent a year later": from the joint on, without a verb.
    private static int LeadOf(SentenceTree tree, int first)
    {
        if (first < 3 || tree.Form(first - 1) != "to") return -1;
        for (var at = first - 2; at > 0 && at > first - 16; at--)
        {
            if (tree.Upos(at) is "VERB" or "AUX" or "SCONJ") return -1;
            if (tree.Form(at) is "and" or ";" or "while") return at + 1 < first - 1 && tree.Form(at + 1) is not ("by" or "to" or "from") ? at + 1 : -1;
        }

        return -1;
    }

    private static bool FollowsJoint(SentenceTree tree, int first)
    {
        while (first > 0 && (tree.Upos(first - 1) is "DET" || tree.Lemma(first - 1) is "by" or "to" or "then" or "some" or "further" or "another" or "first" or "last")) first--;
        return first > 0 && tree.Form(first - 1) is "and" or "with" or "," or ";" or ":" or "while" or "then" or "—" or "–" or "as";
    }
}

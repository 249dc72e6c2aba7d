using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>"The report is due on 31 March", "the remaining monitors are expected by May": something has a day, and what is to happen with it is left unsaid.</summary>
internal static class Scheduled
{
    /// <summary>The act at the word that schedules ("due"); null where it schedules nothing of its own.</summary>
    public static FoundAct? Find(AnnotatedReport report, SentenceTree tree, int i, Func<int, bool> isTime)
    {
        if (tree.Form(i).ToLowerInvariant() is not ("due" or "expected" or "scheduled" or "slated" or "planned" or "foreseen" or "payable")) return null;
        if (i == 0 || tree.Lemma(i - 1) is not ("be" or "fall" or "now" or "still") || !IsBeforeTime(report, tree, i)) return null;
        // "The ceremony had been scheduled for 12 June": it was, and is no more.
        if (i > 1 && tree.Form(i - 1) == "been" && tree.Form(i - 2).ToLowerInvariant() is "had" or "'d" or "’d") return null;
        var subject = tree.SubjectBefore(i);
        // "The remaining 54 are expected by February"
        if (subject < 0) subject = tree.Child(i, "nsubj:pass");
        // "the release that was planned for Saturday": told of the release.
        if (subject >= 0 && tree.Is(i, "acl:relcl") && tree.Upos(subject) == "PRON") return null;
        if (subject < 0 && tree.Child(i, "nsubj") is var pronoun and >= 0 && tree.Lemma(pronoun) is "that" or "this" or "it") subject = pronoun;
        if (subject < 0 || isTime(subject)) return null;
        var lemma = tree.Lemma(subject);
        var act = ActLexicon.English.OfNoun(lemma) is { } named ? named
            : ActLexicon.English.IsOfClass(lemma, "event") ? Act.Hold
            : ActLexicon.English.IsOfClass(lemma, "money") ? Act.Pay
            : Act.Other;
        return new FoundAct(act, tree.Form(i), subject, IsNoun: false, IsOpen: true);
    }

    private static bool IsBeforeTime(AnnotatedReport report, SentenceTree tree, int i)
    {
        if (i + 1 >= tree.Count) return false;
        var behind = tree[i + 1].Span.Start;
        // "due on 5 May", "scheduled for May", "due today"
        var further = i + 2 < tree.Count && tree.Upos(i + 1) == "ADP" ? tree[i + 2].Span.Start : behind;
        // "planned for the second half of May"
        if (tree.Upos(i + 1) == "ADP" && report.Times.Any(time => time.Phrase.Start > behind && tree.Sentence.Span.Contains(time.Phrase) && IsAt(tree, i, tree.HeadOf(time.Phrase)))) return true;
        return report.Times.Any(time => time.Phrase.Start == behind || time.Span.Start == behind || time.Span.Start == further);
    }

    private static bool IsAt(SentenceTree tree, int verb, int time)
    {
        while (time >= 0 && tree.Is(time, "nmod") && tree.Upos(tree.Head(time)) == "NOUN") time = tree.Head(time);
        return time >= 0 && tree.Is(time, "obl") && tree.Head(time) == verb && tree.Lemma(time) is "half" or "quarter" or "week" or "part" or "third" or "day" or "days" or "beginning" or "end";
    }
}

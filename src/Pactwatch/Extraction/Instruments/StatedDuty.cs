using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Instruments;

/// <summary>
/// The duty of a clause whose act no list names: "the Contractor shall indemnify the Owner", "an employee is entitled to
/// eleven hours of rest". In an agreement's text the form alone binds.
/// </summary>
internal static class StatedDuty
{
    private static readonly string[] Binding = ["shall", "will", "must", "may", "need"];
    private static readonly string[] Entitling = ["entitle", "allow", "permit", "authorize", "authorise", "free"];
    private static readonly string[] Obliging = ["undertake", "agree", "commit", "oblige", "require", "bind", "pledge", "promise", "ensure", "guarantee"];

    /// <summary>The duties of a sentence's main verbs that nothing tells yet.</summary>
    /// <param name="told">What was read of the sentence otherwise.</param>
    public static IEnumerable<UndertakingClaim> Read(AnnotatedReport report, SentenceTree tree, ImmutableArray<UndertakingClaim> told)
    {
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (!IsMain(tree, verb) || IsTold(tree, verb, told)) continue;
            var leading = Leading(tree, verb);
            if (FormOf(tree, verb, leading) is not { } duty) continue;
            var subject = SubjectOf(tree, verb) is var own and >= 0 ? own : SubjectOf(tree, leading);
            if (subject < 0 || tree.Upos(subject) == "PRON") continue;
            yield return Claim(report, tree, verb, subject, duty);
        }
    }

    private static int SubjectOf(SentenceTree tree, int verb) => tree.SubjectOf(verb) is var own and >= 0 ? own : tree.Child(verb, "nsubj:pass");

    /// <summary>"Shall monitor the truce and report": the verb whose "shall" and subject this one shares; itself where it has its own.</summary>
    private static int Leading(SentenceTree tree, int verb) =>
        tree.Is(verb, "conj") && tree.Child(verb, "nsubj") < 0 && tree.Child(verb, "nsubj:pass") < 0 ? tree.Head(verb) : verb;

    // Told of by the verb itself or by one that it governs ("undertakes to publish"), not by one beside it.
    private static bool IsTold(SentenceTree tree, int verb, ImmutableArray<UndertakingClaim> told)
    {
        foreach (var claim in told)
        {
            if (claim.Verb.Words is not { } words) return true;
            var at = 0;
            while (at < tree.Count && tree[at].Span.End <= words.Start) at++;
            for (; at >= 0 && at < tree.Count; at = tree.Is(at, "conj") ? -1 : tree.Head(at))
            {
                if (at == verb) return true;
            }
        }

        return false;
    }

    private static bool IsMain(SentenceTree tree, int verb) => tree.Head(verb) < 0 || (tree.Relation(verb) is "conj" or "ccomp" or "parataxis" && tree.Head(tree.Head(verb)) < 0);

    private static Duty? FormOf(SentenceTree tree, int verb, int leading)
    {
        if (leading != verb && tree.Upos(verb) == "VERB" && tree.Child(verb, "aux") < 0) return FormOf(tree, leading, leading);
        var isNegated = tree.HasChild(verb, "advmod", "not", "never") || tree.HasChild(verb, "det", "no");
        if (tree.HasChild(verb, "aux", Binding)) return isNegated ? Duty.Refrain : tree.HasChild(verb, "aux", "may") ? Duty.Permit : Duty.Achieve;
        var lemma = tree.Lemma(verb);
        if (Entitling.Contains(lemma) && (tree.Child(verb, "aux:pass") >= 0 || tree.Child(verb, "cop") >= 0)) return Duty.Permit;
        return Obliging.Contains(lemma) ? Duty.Achieve : null;
    }

    private static UndertakingClaim Claim(AnnotatedReport report, SentenceTree tree, int verb, int subject, Duty duty)
    {
        // "undertakes to publish": the act is what is undertaken.
        var act = tree.Child(verb, "xcomp") is var inner and >= 0 && tree.Upos(inner) == "VERB" ? inner : verb;
        var what = tree.Child(act, "obj") is var found and >= 0 ? found : tree.Child(verb, "obj");
        var actor = NounPhrase.Span(tree, subject);
        TimeExpression? time = null;
        foreach (var told in report.Times)
        {
            if (!told.Window.IsOpen || told.Role == TimeRole.Every) time ??= told;
        }

        var isRecurring = time is { Type: TimexType.Set };
        return new UndertakingClaim(
            report.Report.Id,
            tree.Sentence.Span,
            [],
            Stance.Asserts,
            new Slot<string>(report.Text[actor], actor),
            PartyIn(report, actor),
            duty == Duty.Refrain ? Act.Refrain : ActLexicon.English.OfVerb(tree.Lemma(act)),
            new Slot<string>(tree.Lemma(act), tree[act].Span),
            what >= 0 ? new Slot<string>(report.Text[NounPhrase.Span(tree, what)], NounPhrase.Span(tree, what)) : null,
            null,
            null,
            [],
            time is null ? null : new Slot<DateWindow>(time.Window, time.Phrase),
            [],
            Modality.Required,
            isRecurring && duty == Duty.Achieve ? Duty.Recur : duty,
            null);
    }

    private static string? PartyIn(AnnotatedReport report, TextSpan actor)
    {
        foreach (var entity in report.Entities)
        {
            if (actor.Contains(entity.Span) && entity.State is { } state) return state;
        }

        return null;
    }
}

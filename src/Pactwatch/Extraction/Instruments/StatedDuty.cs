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

    public static UndertakingClaim? Read(AnnotatedReport report, SentenceTree tree)
    {
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (!IsMain(tree, verb) || FormOf(tree, verb) is not { } duty) continue;
            var subject = tree.SubjectOf(verb) is var own and >= 0 ? own : tree.Child(verb, "nsubj:pass");
            if (subject < 0 || tree.Upos(subject) == "PRON") continue;
            return Claim(report, tree, verb, subject, duty);
        }

        return null;
    }

    private static bool IsMain(SentenceTree tree, int verb) => tree.Head(verb) < 0 || (tree.Relation(verb) is "conj" or "ccomp" or "parataxis" && tree.Head(tree.Head(verb)) < 0);

    private static Duty? FormOf(SentenceTree tree, int verb)
    {
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

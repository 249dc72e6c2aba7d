using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Status;

/// <summary>
/// How the agreement stands, as one report tells it: one status a report, the strongest that its headline and
/// opening tell, else the strongest of the rest. What is told as to come, denied, or of a year long past doesn't count.
/// </summary>
public sealed class StatusExtractor
{
    // News says first what is new: the headline and the first sentences.
    private const int OpeningSentences = 6;

    // "It" stands for an agreement named so many sentences before at most.
    private const int PronounReach = 2;

    // One alone may be a single side's word.
    private const int LeastUndertakings = 2;

    private static readonly string[] Conditions = ["when", "once", "if", "unless", "until", "provided"];

    // A standing of more than a year before the report is history.
    private const int HistoryInDays = 400;

    private readonly StatusLexicon lexicon = StatusLexicon.English;

    public static StatusExtractor English { get; } = new();

    /// <param name="undertakings">What the report says was undertaken: where no words tell how the agreement stands, that tells of one agreed.</param>
    /// <param name="chainOf">Who is said to have told the words of a span.</param>
    public ImmutableArray<StatusClaim> Extract(AnnotatedReport report, IReadOnlyList<UndertakingClaim> undertakings, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        ArgumentNullException.ThrowIfNull(undertakings);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(chainOf);
        var told = new List<(AgreementStatus Value, TextSpan Span, LocalDate? On, bool IsOpening)>();
        TextSpan? qualifier = null;
        TextSpan? alone = null;
        TextSpan? statement = null;
        var number = 0;
        var sinceAccord = PronounReach + 1;
        var whole = report;
        foreach (var sentence in whole.Sentences)
        {
            var kind = report.Text.BlockAt(sentence.Span.Start)?.Kind;
            if (kind is not (BlockKind.Title or BlockKind.Heading or BlockKind.Body or BlockKind.Quote)) continue;
            report = whole.Within(sentence.Span);
            if (kind is BlockKind.Body or BlockKind.Quote) number++;
            var tree = new SentenceTree(report, sentence);
            sinceAccord = NamesAccord(tree) ? 0 : sinceAccord + 1;
            qualifier ??= Qualifier(report, sentence, alone: false);
            alone ??= kind is BlockKind.Body ? Qualifier(report, sentence, alone: true) : null;
            statement ??= kind is BlockKind.Body ? JointStatement(tree) : null;
            foreach (var (value, i) in Standings(tree, sinceAccord <= PronounReach, kind is BlockKind.Title or BlockKind.Heading))
            {
                if (!IsHistory(report, tree, i)) told.Add((value, Clause(tree, i), Day(report, sentence), number <= OpeningSentences));
            }
        }

        if (alone is { } words && told.TrueForAll(standing => standing.Value == AgreementStatus.Talks))
            return [new StatusClaim(report.Report.Id, words, chainOf(words), Stance.Asserts, AgreementStatus.AgreedInPrinciple, null)];
        if (statement is { } joint && told.TrueForAll(standing => standing.Value is AgreementStatus.Talks or AgreementStatus.Agreed) && qualifier is null)
            return [new StatusClaim(report.Report.Id, joint, chainOf(joint), Stance.Asserts, AgreementStatus.Announced, null)];
        if (told.Count == 0 || told.TrueForAll(standing => standing.Value == AgreementStatus.Talks && !standing.IsOpening))
        {
            if (Undertaken(undertakings) is { } first) return [new StatusClaim(report.Report.Id, first.Span, chainOf(first.Span), Stance.Asserts, qualifier is null ? AgreementStatus.Agreed : AgreementStatus.AgreedInPrinciple, null)];
            if (told.Count == 0) return [];
        }

        var pool = told.Exists(standing => standing.IsOpening && standing.Value != AgreementStatus.Talks) ? told.Where(standing => standing.IsOpening) : told;
        var best = pool.OrderByDescending(standing => Rank(standing.Value)).ThenBy(standing => standing.Span).First();
        var status = best.Value == AgreementStatus.Agreed && qualifier is not null ? AgreementStatus.AgreedInPrinciple : best.Value;
        return [new StatusClaim(report.Report.Id, best.Span, chainOf(best.Span), Stance.Asserts, status, best.On)];
    }

    /// <summary>The first of several undertakings that the report tells of as agreed; null where it tells of fewer than two.</summary>
    private static UndertakingClaim? Undertaken(IReadOnlyList<UndertakingClaim> undertakings)
    {
        var agreed = undertakings.Where(claim => claim is { Other: null, IsHeadline: false, Stance: Stance.Asserts or Stance.Reaffirms, Modality: Modality.Agreed or Modality.Promised or Modality.Required }).Take(LeastUndertakings).ToArray();
        return agreed.Length == LeastUndertakings ? agreed[0] : null;
    }

    private static int Rank(AgreementStatus status) => status switch
    {
        AgreementStatus.Collapsed => 10,
        AgreementStatus.Suspended => 9,
        AgreementStatus.Extended => 8,
        AgreementStatus.Completed => 7,
        AgreementStatus.InForce => 6,
        AgreementStatus.Signed => 5,
        AgreementStatus.Announced => 4,
        AgreementStatus.Postponed => 3,
        AgreementStatus.Agreed => 2,
        _ => 1,
    };

    private TextSpan? Qualifier(AnnotatedReport report, Sentence sentence, bool alone) =>
        lexicon.Qualifier(report.Text[sentence.Span], alone) is { } found ? new TextSpan(sentence.Span.Start + found.Start, sentence.Span.Start + found.End) : null;

    /// <summary>"The two governments said in a joint statement": what both say together is announced; the weakest of its signs.</summary>
    private static TextSpan? JointStatement(SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Lemma(i) is "statement" or "communique" or "communiqué" or "declaration" && tree.HasChild(i, "amod", "joint") && tree.Head(i) >= 0 && !IsComing(tree, tree.Head(i))) return Clause(tree, i);
        }

        return null;
    }

    private bool NamesAccord(SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (lexicon.IsAccord(tree.Lemma(i))) return true;
        }

        return false;
    }

    private IEnumerable<(AgreementStatus Value, int Verb)> Standings(SentenceTree tree, bool isItMeant, bool isTitle)
    {
        // "Signed at last: soldiers will go": a headline leaves out the agreement itself.
        if (isTitle && tree.VerbForm(0) == "VBN" && lexicon.Bare(tree.Lemma(0)) is { } bare) yield return (bare, 0);
        for (var i = 0; i < tree.Count; i++)
        {
            if (lexicon.Predicate(tree, i, isItMeant) is { } predicate && !IsComing(tree, i) && !IsNegated(tree, i)) yield return (predicate, i);
            if (tree.Upos(i) == "NOUN" && tree.Lemma(i) == "announcement" && tree.HasChild(i, "amod", "formal", "official", "joint") && !IsComing(tree, tree.Head(i))) yield return (AgreementStatus.Announced, i);
            if (tree.Upos(i) is "NOUN" && lexicon.IsTalks(tree.Lemma(i)) && tree.Relation(i) is "obj" or "nsubj" or "obl" && tree.Head(i) >= 0 && !IsComing(tree, tree.Head(i))) yield return (AgreementStatus.Talks, i);
            if (tree.Upos(i) is "NOUN" && lexicon.Noun(tree, i) is { } noun) yield return (noun, i);
            if (tree.Upos(i) is not ("VERB" or "ADJ")) continue;
            if (IsComing(tree, i) || IsNegated(tree, i)) continue;
            foreach (var status in lexicon.Find(tree, i)) yield return (status == AgreementStatus.Signed && IsByMembers(tree, i) ? AgreementStatus.Agreed : status, i);
        }
    }

    /// <summary>"Workers have ratified the contract": what a union's members vote for is agreed; it is signed later, if at all.</summary>
    private static bool IsByMembers(SentenceTree tree, int verb) =>
        tree.Lemma(verb) is "ratify" && tree.SubjectOf(verb) is var subject and >= 0
        && (tree.Lemma(subject) is "union" or "local" or "membership" || ActLexicon.English.IsOfClass(tree.Lemma(subject), "staff"));

    /// <summary>True for what is not yet: will, would, could, infinitives, conditions.</summary>
    private static bool IsComing(SentenceTree tree, int i)
    {
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "conj" ? tree.Head(at) : -1)
        {
            foreach (var child in tree.Children(at))
            {
                if ((tree.Is(child, "aux") || tree.Is(child, "aux:pass")) && tree.Lemma(child) is "will" or "would" or "could" or "may" or "might" or "shall" or "can" or "should" or "must" or "wo" or "'ll" or "’ll") return true;
                if (tree.Is(child, "mark") && tree.Lemma(child) is "to" or "if" or "unless" or "until" or "before" or "whether") return true;
            }
        }

        return (tree.Relation(i) is "acl" && tree.VerbForm(i) == "VB") || HangsOnCondition(tree, i);
    }

    // "The accord comes into force when both parliaments have ratified it": a present that waits for something.
    private static bool HangsOnCondition(SentenceTree tree, int i)
    {
        if (tree.VerbForm(i) is "VBD" or "VBN" or "VBG") return false;
        for (var at = i + 1; at < tree.Count && tree.Form(at) is not ";"; at++)
        {
            if (Conditions.Contains(tree.Form(at))) return true;
        }

        return false;
    }

    private static bool IsNegated(SentenceTree tree, int i)
    {
        if (tree.HasChild(i, "advmod", "not", "never", "n't", "n’t", "hardly")) return true;
        foreach (var child in tree.Children(i))
        {
            if (tree.Relation(child) is "nsubj:pass" or "obj" or "nsubj" && tree.HasChild(child, "det", "no")) return true;
        }

        return false;
    }

    private static bool IsHistory(AnnotatedReport report, SentenceTree tree, int verb)
    {
        if (report.Report.Published.From is not { } published) return false;
        foreach (var time in report.Times)
        {
            if (!tree.Sentence.Span.Contains(time.Span) || time.To is not { } to || Period.DaysBetween(to, published) <= HistoryInDays) continue;
            if (BelongsTo(tree, tree.HeadOf(time.Span), verb)) return true;
        }

        return false;
    }

    // "… ending a war that began in 1998": the time of another clause tells nothing of this one.
    private static bool BelongsTo(SentenceTree tree, int time, int verb)
    {
        for (var at = time; at >= 0; at = tree.Head(at))
        {
            if (at == verb) return true;
            if (tree.Relation(at) is "acl" or "acl:relcl" or "advcl" or "ccomp" or "parataxis" or "conj") break;
        }

        for (var at = time + 1; at < verb; at++)
        {
            if (tree.Upos(at) == "VERB") return false;
        }

        return time >= 0 && time < verb;
    }

    private static LocalDate? Day(AnnotatedReport report, Sentence sentence)
    {
        foreach (var time in report.Times)
        {
            if (sentence.Span.Contains(time.Span) && time.Type == TimexType.Date && time.From is { } from && time.To == from) return from;
        }

        return null;
    }

    private static TextSpan Clause(SentenceTree tree, int i) =>
        tree.SpanOf(tree.Subtree(i, child => tree.Relation(child) is "conj" or "cc" or "parataxis" or "advcl" or "punct" or "acl:relcl"));
}

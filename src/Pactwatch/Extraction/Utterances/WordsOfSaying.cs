using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Utterances;

/// <summary>
/// The words of a sentence that tell of the saying itself: those between the cue and what is said, and those that hang on
/// the cue by the tree, also by way of the occasion ("at a briefing in Lisbon") and of the one who was told.
/// </summary>
internal sealed class WordsOfSaying(SentenceTree tree, AttributedSpeech speech, TextSpan cue)
{
    private const int LongestWay = 5;

    /// <param name="words">A day's words.</param>
    /// <param name="phrase">The same with their preposition.</param>
    public bool Hold(TextSpan words, TextSpan phrase) => IsOutside(words) && (cue.Contains(words) || IsBehindCue(phrase) || HangsOnCue(tree.HeadOf(words)));

    /// <summary>The same for a place's name, which needs a preposition that says where: "in", not "of".</summary>
    public bool AreIn(TextSpan name)
    {
        if (!IsOutside(name)) return false;
        var head = tree.HeadOf(name);
        if (head < 0 || tree.Case(head) is not ("in" or "at" or "from" or "near" or "outside" or "inside" or "aboard")) return false;
        var first = Enumerable.Range(0, tree.Count).First(i => tree.Is(i, "case") && tree.Head(i) == head);
        return IsBehindCue(new TextSpan(tree[first].Span.Start, name.End)) || HangsOnCue(head);
    }

    private bool IsOutside(TextSpan words) => !speech.Content.Any(content => content.Overlaps(words)) && speech.Source?.Overlaps(words) != true;

    /// <summary>Directly behind the cue, whatever the tree makes of it: "said | Tuesday | that".</summary>
    private bool IsBehindCue(TextSpan phrase) => phrase.Start >= cue.End && phrase.Start - cue.End <= 1;

    private bool HangsOnCue(int token)
    {
        for (var way = 0; token >= 0 && way < LongestWay; way++)
        {
            var head = tree.Head(token);
            if (head < 0) return false;
            if (cue.Contains(tree[head].Span)) return !tree.Relation(token).StartsWith("nsubj", StringComparison.Ordinal);
            if (!IsOccasion(head) && !IsTold(head) && !IsSpeaking(head)) return false;
            if (IsSpeaking(head) && IsOfCue(head)) return true;
            token = head;
        }

        return false;
    }

    private bool IsOccasion(int token) => tree.IsNominal(token) && !IsSubject(token) && (Class(token) & (WordClass.Medium | WordClass.Occasion)) != WordClass.None;

    /// <summary>"told lawmakers | in Lisbon": the one who was told, beside the cue itself.</summary>
    private bool IsTold(int token) => tree.Head(token) is >= 0 and var head && cue.Contains(tree[head].Span) && tree.Relation(token) is "obj" or "iobj" or "obl";

    private bool IsSpeaking(int token) => tree.Upos(token) == "VERB" && (Class(token) & WordClass.Speaking) != WordClass.None;

    /// <summary>"Speaking in Lisbon, he said", "Novak, speaking in Lisbon, said": the participle hangs on the cue or on its subject.</summary>
    private bool IsOfCue(int speaking)
    {
        var head = tree.Head(speaking);
        if (head >= 0 && IsSubject(head)) head = tree.Head(head);
        return head >= 0 && cue.Contains(tree[head].Span);
    }

    private bool IsSubject(int token) => tree.Relation(token).StartsWith("nsubj", StringComparison.Ordinal);

    private WordClass Class(int token) => ClauseWords.English[tree.Form(token).ToLowerInvariant()];
}

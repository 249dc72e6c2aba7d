using System.Collections.Immutable;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.States;

/// <summary>Tells the claims that give a plan as one that held once: "the airfield, which was to have been handed over by May".</summary>
public static class FormerPlans
{
    /// <summary>So many words before the verb, and the verb itself, tell whether the plan still holds.</summary>
    private const int WordsLookedAt = 5;

    private static readonly ImmutableArray<string> Phrases = [.. Lexicon.Rows("Reconciliation/English/former-plans.txt").Select(row => $" {row[0]} ")];

    public static bool IsFormer(UndertakingClaim claim, StoryEvidence evidence)
    {
        if (claim.Verb.Words is not { } verb || verb.Start <= claim.Span.Start || verb.Start > claim.Span.End) return false;
        var before = PhraseWords.Of(evidence.WordsOf(claim.Report, new TextSpan(claim.Span.Start, verb.Start))).TakeLast(WordsLookedAt);
        var words = $" {string.Join(' ', before)} ";
        return Phrases.Any(phrase => words.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>
    /// The window of a plan that held once, where its words name no year and were taken for the coming one: "it was to have been
    /// handed back by 31 December", told in February, is of the year before. Null where the window stays as it was read.
    /// </summary>
    public static DateWindow? InPast(UndertakingClaim claim, StoryEvidence evidence)
    {
        if (claim.Window is not { Words: { } words, Value: { To: { } end, RelativeTo: null } window } || evidence.Timeline.Earliest(claim.Report) is not { } told || end <= told) return null;
        if (NamesYear(evidence.WordsOf(claim.Report, words)) || ReportTimeline.DaysBetween(told, end) < ReportTimeline.LaterWordDays) return null;
        var before = end.PlusYears(-1);
        return before <= told && IsFormer(claim, evidence) ? window with { From = window.From?.PlusYears(-1), To = before } : null;
    }

    // "by the end of March next year" names its year as well as a number does.
    private static bool NamesYear(string words) =>
        PhraseWords.Of(words).Any(word => (word.Length == 4 && word.All(char.IsDigit)) || word is "year" or "next" or "coming");
}

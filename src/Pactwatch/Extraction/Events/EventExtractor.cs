using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Status;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Events;

/// <summary>
/// Reads out of a report what has been done or is told as not done, in whatever words: "214 of our people came
/// home", "the handover took place on 17 February", "all of them are back". What is planned, asked for, doubted or
/// hangs on a condition is no event.
/// </summary>
public static class EventExtractor
{
    /// <summary>"It" stands for an agreement named so many sentences before at most.</summary>
    private const int AccordReach = 2;

    /// <param name="report">A report with all annotation layers.</param>
    /// <param name="undertakings">What the report says is to be done: the verb of an undertaking tells of no event.</param>
    /// <param name="chainOf">The tellers of a span, from the report outwards.</param>
    public static ImmutableArray<EventClaim> Extract(AnnotatedReport report, IReadOnlyList<UndertakingClaim> undertakings, Func<Language.TextSpan, ImmutableArray<string>> chainOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(undertakings);
        var undertaken = undertakings.Where(claim => claim.Other is null).Select(claim => claim.Verb.Words?.Start).OfType<int>().ToHashSet();
        var discourse = new Discourse(report);
        var named = new NamedDeeds();
        var events = new List<EventClaim>();
        var sinceAccord = AccordReach + 1;
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Tokens.Count == 0 || report.Text.BlockAt(sentence.Span.Start) is not { Kind: BlockKind.Body or BlockKind.Quote }) continue;
            var local = report.Within(sentence.Span);
            var tree = new SentenceTree(local, sentence);
            new EventSentence(local, tree, discourse, named, sinceAccord < AccordReach, chainOf).Read(events);
            sinceAccord = NamesAccord(tree) ? 0 : sinceAccord + 1;
            discourse.Heard(local);
        }

        return [.. events.Where(claim => claim.Verb.Words is not { } words || !undertaken.Contains(words.Start)).DistinctBy(claim => claim.Id)];
    }

    private static bool NamesAccord(SentenceTree tree) => Enumerable.Range(0, tree.Count).Any(i => StatusLexicon.English.IsAccord(tree.Lemma(i)));
}

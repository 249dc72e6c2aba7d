using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>What looks like a day and is none: how often something is paid, and the years or days of a series.</summary>
internal static class SeriesTimes
{
    private const int FarthestFirst = 40;

    private static readonly ImmutableArray<string> Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>"$90m a year after that": how often, right behind an amount.</summary>
    public static bool IsRate(AnnotatedReport report, SentenceTree tree, TimeExpression time) =>
        tree.TokenAt(time.Phrase.Start) is var first and > 0 && first + 1 < tree.Count && tree.Lemma(first) is "a" or "an" or "per" or "each" or "every" && ClauseWords.Periods.Contains(tree.Lemma(first + 1))
        && report.Quantities.Any(amount => amount.Unit is not "percent" && amount.Span.End <= time.Phrase.Start && time.Phrase.Start - amount.Span.End < 2);

    /// <summary>"for the first three years and … from the fourth to the thirteenth", "On the first day, … On the third, …": parts of a series, not days of a month.</summary>
    public static bool IsOfSeries(AnnotatedReport report, SentenceTree tree, TimeExpression time)
    {
        var first = tree.TokenAt(time.Span.Start);
        // "on the seventh [day]" that was counted from the truce's start is a day.
        if (first < 0 || time.Window is not { From: { } from, To: var to } || !(IsOrdinals(tree, time, from.Day) || (to is { } end && IsOrdinals(tree, time, end.Day)))) return false;
        for (var at = first - 1; at > 1; at--)
        {
            if (ClauseWords.Periods.Contains(tree.Lemma(at)) && (tree.Lemma(at - 1) == "first" || tree.Lemma(at - 2) == "first")) return true;
        }

        return IsBehindFirst(report, tree.Sentence.Tokens.First);
    }

    // In the sentence before: "On the first day, …".
    private static bool IsBehindFirst(AnnotatedReport report, int sentence)
    {
        for (var at = sentence - 1; at > 1 && at > sentence - FarthestFirst; at--)
        {
            if (report.Tokens[at].Lemma is { } lemma && ClauseWords.Periods.Contains(lemma) && report.Tokens[at - 1].Lemma == "first") return true;
        }

        return false;
    }

    /// <summary>True where the words are ordinals alone, and the first of them is that day of a month.</summary>
    private static bool IsOrdinals(SentenceTree tree, TimeExpression time, int day)
    {
        var isDay = false;
        for (var at = tree.TokenAt(time.Phrase.Start); at >= 0 && at < tree.Count && tree[at].Span.Start < time.Phrase.End; at++)
        {
            var form = tree.Form(at);
            if (char.IsDigit(form[0]) || char.IsUpper(form[0]) && at > 0 || tree.Upos(at) is not ("ADP" or "DET" or "ADJ" or "CCONJ" or "NOUN")) return false;
            isDay |= Ordinals.Length >= day && string.Equals(form, Ordinals[day - 1], StringComparison.OrdinalIgnoreCase);
            if (tree.Upos(at) == "NOUN" && !(form.EndsWith("th", StringComparison.Ordinal) || form.EndsWith("nd", StringComparison.Ordinal) || form.EndsWith("rd", StringComparison.Ordinal) || form.EndsWith("st", StringComparison.Ordinal))) return false;
        }

        return isDay;
    }
}

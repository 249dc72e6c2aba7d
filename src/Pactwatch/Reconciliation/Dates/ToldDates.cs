using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Dates;

/// <summary>
/// What a report's own text says of the day it was written: the latest day told as past, and the first deadline
/// told as still to come. Only dates that stand in the text with their year count, none that were reckoned from a
/// page date which may itself be wrong.
/// </summary>
public sealed class ToldDates
{
    private static readonly Remembered<ReportClaims, ToldDates> Told = new(report => new ToldDates(report));

    private ToldDates(ReportClaims report)
    {
        var past = PastTimes(report).OrderByDescending(time => time.From).ThenBy(time => time.Span).FirstOrDefault();
        Past = past;
        NotBefore = past?.From;
        NotAfter = (
            from claim in report.Undertakings
            where claim.Other is null && claim.Window is { Words: { } words, Value.To: not null } && IsAbsolute(report, words)
            select claim.Window!.Value.Value.To).Min();
    }

    /// <summary>Read once for each report that is held in memory.</summary>
    public static ToldDates Of(ReportClaims report) => Told.Of(report);

    /// <summary>The time expression behind <see cref="NotBefore"/>, or null.</summary>
    public TimeExpression? Past { get; }

    /// <summary>The first day of the latest time told as past ("in 2023": 2023-01-01), or null.</summary>
    public LocalDate? NotBefore { get; }

    /// <summary>The end of the first deadline told as coming, or null.</summary>
    public LocalDate? NotAfter { get; }

    private static IEnumerable<TimeExpression> PastTimes(ReportClaims report)
    {
        var planned = report.Undertakings.Select(claim => claim.Span).ToList();
        foreach (var time in report.Annotated.Times)
        {
            if (time is not { Type: TimexType.Date, From: not null, To: not null, Anchor: null } || !NamesItsYear(report.Annotated.Text, time)) continue;
            if (time.Role is not (TimeRole.None or TimeRole.On or TimeRole.In or TimeRole.Since or TimeRole.AsOf)) continue;
            if (planned.Exists(span => span.Overlaps(time.Span)) || report.Annotated.Text.BlockAt(time.Span.Start) is not { Kind: BlockKind.Body or BlockKind.Quote }) continue;
            if (IsToldAsPast(report, time)) yield return time;
        }
    }

    private static bool NamesItsYear(ReportText text, TimeExpression time) =>
        time.From is { } from && text[time.Span].Contains(from.Year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static bool IsAbsolute(ReportClaims report, TextSpan words) =>
        report.Annotated.Times.Any(time => time.Phrase.Overlaps(words) && time.Anchor is null && time.To is not null);

    /// <summary>A verb in a past form stands in the sentence, and no word that looks ahead.</summary>
    private static bool IsToldAsPast(ReportClaims report, TimeExpression time)
    {
        var text = report.Annotated.Text;
        var sentence = report.Annotated.Sentences.FirstOrDefault(held => held.Span.Contains(time.Span));
        if (sentence.Tokens.Count == 0) return false;
        var hasPast = false;
        for (var at = sentence.Tokens.First; at < sentence.Tokens.End; at++)
        {
            var token = report.Annotated.Tokens[at];
            var word = text[token.Span].ToLowerInvariant();
            // "in May 2030"
            if (WordTable.Future.Contains(word) && !time.Span.Contains(token.Span)) return false;
            hasPast |= IsPastForm(token, word);
        }

        return hasPast && !IsOfInfinitive(report, sentence, time);
    }

    // "They pledged to buy 20 million tonnes between 2034 and 2036": the verb nearest above the time is none of the past.
    private static bool IsOfInfinitive(ReportClaims report, Sentence sentence, TimeExpression time)
    {
        var tree = new SentenceTree(report.Annotated.Within(sentence.Span), sentence);
        for (var at = tree.HeadOf(time.Span); at >= 0; at = tree.Head(at))
        {
            if (tree.Upos(at) is "VERB") return tree.VerbForm(at) is "VB" or "VBG" or "VBP" or "VBZ";
        }

        return false;
    }

    private static bool IsPastForm(Token token, string word) =>
        token.Upos is "VERB" or "AUX" && token.Lemma is { } lemma && word != lemma.ToLowerInvariant()
        && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith('s') && word is not ("are" or "am" or "'re" or "'m");
}

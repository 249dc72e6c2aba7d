using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Figures;

/// <summary>What a figure's sentence says of its number: whether it is planned, averaged, a change, told over years, and as of when.</summary>
internal sealed class FigureScopes(AnnotatedReport report, SentenceTree tree, Quantity quantity)
{
    private const int MostWordsToVerb = 6;
    private const int MostWordsToLength = 3;
    private const int MostWordsToAsking = 10;
    private const int MostWordsToOwner = 6;

    public FigureScope Of(FigureClause clause, FigureMode? claimed) =>
        new(claimed ?? Mode(clause), IsAverage(), quantity.Change, Over(), Whose());

    /// <summary>The days that the figure is told of: the nearest date of the sentence that is no deadline; null where there is none.</summary>
    public DateWindow? AsOf(FigureMode mode)
    {
        if (mode is FigureMode.Planned or FigureMode.Demanded) return null;
        var nearest = report.Times
            .Where(time => tree.Sentence.Span.Contains(time.Span) && IsOfDays(time) && !IsOfAnother(time))
            .OrderBy(time => Math.Abs(time.Span.Start - quantity.Span.Start))
            .FirstOrDefault();
        return nearest is null ? null : new DateWindow(nearest.From, nearest.To);
    }

    private static bool IsOfDays(TimeExpression time) =>
        time is { Type: TimexType.Date or TimexType.Time, From: not null, To: not null, Role: TimeRole.On or TimeRole.In or TimeRole.AsOf or TimeRole.During or TimeRole.None };

    // Each date belongs to the number that stands nearest: "900 in 2011 and 2,500 now".
    private bool IsOfAnother(TimeExpression time)
    {
        var distance = Distance(quantity, time);
        return report.Quantities.Any(other => other != quantity && tree.Sentence.Span.Contains(other.Span) && !other.Span.Overlaps(quantity.Span) && Distance(other, time) < distance && IsBetween(other, time));
    }

    private bool IsBetween(Quantity other, TimeExpression time) =>
        time.Span.Start > quantity.Span.Start ? other.Span.Start > quantity.Span.Start && other.Span.Start < time.Span.End : other.Span.Start < quantity.Span.Start && other.Span.End > time.Span.Start;

    private static int Distance(Quantity quantity, TimeExpression time) =>
        time.Span.Start >= quantity.Span.End ? time.Span.Start - quantity.Span.End : Math.Max(0, quantity.Span.Start - time.Span.End);

    private FigureMode Mode(FigureClause clause)
    {
        if (IsAskedFor()) return FigureMode.Demanded;
        if (clause.IsComing || IsObjectOfComing()) return FigureMode.Planned;
        return clause.IsStanding ? FigureMode.Standing : FigureMode.Told;
    }

    // "will withdraw 300", "plans to free 20": the verb right before the number, and what stands before the verb.
    private bool IsObjectOfComing()
    {
        var at = tree.TokenAt(quantity.Span.Start) - 1;
        var steps = 0;
        while (at >= 0 && steps++ < MostWordsToVerb && tree.Upos(at) is "DET" or "ADJ" or "ADP" or "ADV" or "NUM" or "SYM" or "NOUN" or "PRON") at--;
        if (at < 0 || tree.Upos(at) is not ("VERB" or "AUX") || !IsBareVerb(at)) return false;
        for (var before = at - 1; before >= 0 && tree.Upos(before) is "AUX" or "ADV" or "PART"; before--)
        {
            // "is believed to have 2,500" is no plan.
            if (tree.Form(before) == "to" && before > 0 && FigureLexicon.IsThought(tree.Lemma(before - 1))) return false;
            if (FigureLexicon.IsComing(tree.Form(before)) || tree.Form(before) == "to") return true;
        }

        return false;
    }

    // "demands that Norland free 30", "sought 9 percent": no sign or number between.
    private bool IsAskedFor()
    {
        var at = tree.TokenAt(quantity.Span.Start) - 1;
        for (var steps = 0; at >= 0 && steps < MostWordsToAsking && tree.Upos(at) is not ("PUNCT" or "NUM"); at--, steps++)
        {
            if (tree.Upos(at) is "VERB" or "NOUN" && FigureLexicon.IsAsking(tree.Lemma(at))) return true;
        }

        return false;
    }

    /// <summary>The unit of time that the clause tells the number per ("600 trucks enter daily", "40 arrive each week"), or null.</summary>
    public string? Per()
    {
        if (quantity.Per is not null) return quantity.Per;
        var after = tree.TokenAt(quantity.Span.End);
        for (var at = after; at >= 0 && at < tree.Count && at - after < MostWordsToAsking && tree.Upos(at) is not ("PUNCT" or "NUM" or "CCONJ"); at++)
        {
            if (FigureLexicon.RateOf(tree.Form(at)) is { } rate) return rate;
            if (tree.Form(at) is "every" or "each" or "per" && at + 1 < tree.Count && FigureLexicon.RateOf(tree.Form(at) + " " + tree.Form(at + 1)) is { } told) return told;
        }

        return null;
    }

    /// <summary>Whose measure it is: the name before the apostrophe of the noun that the number is of ("Norland's debt is 112 percent"), or null.</summary>
    private string? Whose()
    {
        var at = tree.TokenAt(quantity.Span.Start) - 1;
        for (var steps = 0; at > 0 && steps < MostWordsToOwner && tree.Upos(at) is not ("PUNCT" or "NUM" or "CCONJ" or "SCONJ"); at--, steps++)
        {
            if (tree.Upos(at) is "PART" && tree.Form(at) is "'s" or "’s" or "'" or "’" && tree.Upos(at - 1) is "PROPN")
                return report.Entities.FirstOrDefault(entity => entity.Span.Contains(tree[at - 1].Span))?.Name ?? tree.Form(at - 1);
        }

        return null;
    }

    private bool IsBareVerb(int at) => tree.VerbForm(at) is not ("VBD" or "VBZ" or "VBG" or "VBN");

    private bool IsAverage()
    {
        var first = tree.TokenAt(quantity.Span.Start);
        for (var at = Math.Max(0, first - MostWordsToLength); at < tree.Count && tree[at].Span.Start < quantity.Span.End + 1; at++)
        {
            if (FigureLexicon.IsAverage(tree.Form(at))) return true;
        }

        var after = tree.TokenAt(quantity.Span.End);
        return after >= 0 && after + 1 < tree.Count && tree.Form(after) == "on" && FigureLexicon.IsAverage(tree.Form(after + 1));
    }

    private string? Over()
    {
        var after = tree.TokenAt(quantity.Span.End);
        if (after < 0) return null;
        for (var at = after; at < tree.Count && at <= after + MostWordsToLength; at++)
        {
            if (!FigureLexicon.IsOver(tree.Form(at)) || at + 1 >= tree.Count) continue;
            return report.Times.FirstOrDefault(time => time.Type == TimexType.Duration && time.Phrase.Cover(time.Span).Contains(tree[at + 1].Span))?.Value;
        }

        return null;
    }
}

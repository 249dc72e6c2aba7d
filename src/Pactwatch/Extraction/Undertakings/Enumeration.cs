using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// What the head of a list or of a calendar's line says for what stands under it: "Norland:" before a list of what
/// Norland does, "Day 7 (28 January):" before what happens on that day. There the present tense tells of what is to come.
/// </summary>
/// <param name="Actor">Who acts in all points of the list, or null.</param>
/// <param name="Party">The party that this is, or null.</param>
/// <param name="Day">When all of the paragraph is to happen, or null.</param>
internal sealed record Enumeration(TextSpan? Actor, string? Party, TimeExpression? Day)
{
    private const int LongestLabel = 60;

    /// <summary>The enumeration that each paragraph stands in; null for running text.</summary>
    public static Dictionary<int, Enumeration> Read(AnnotatedReport report)
    {
        var found = new Dictionary<int, Enumeration>();
        TextSpan? actor = null;
        foreach (var block in report.Text.Blocks)
        {
            if (block.Kind is not (BlockKind.Body or BlockKind.Heading)) continue;
            var words = report.Text[block.Span];
            if (words.Length <= LongestLabel && words.EndsWith(':'))
            {
                actor = ActorOf(report, block.Span);
                continue;
            }

            var isPoint = actor is not null && char.IsLower(words[0]);
            if (!isPoint) actor = null;
            var day = DayOf(report, block.Span);
            if (isPoint || day is not null) found[block.Span.Start] = new Enumeration(actor, actor is { } label ? PartyOf(report, label) : null, day);
        }

        return found;
    }

    /// <summary>"Norland:", "The army:", "What Norland does:": the one name in the label.</summary>
    private static TextSpan? ActorOf(AnnotatedReport report, TextSpan label)
    {
        TextSpan? actor = null;
        foreach (var entity in report.Entities)
        {
            if (!label.Contains(entity.Span)) continue;
            if (actor is not null) return null;
            actor = entity.Span;
        }

        if (actor is not null) return actor;
        var words = new TextSpan(label.Start, label.End - 1);
        var last = report.Text[words].Split(' ')[^1].ToLowerInvariant();
        return Groups.IsActor(last) || Groups.IsCountable(last) ? words : null;
    }

    private static string? PartyOf(AnnotatedReport report, TextSpan label)
    {
        foreach (var entity in report.Entities)
        {
            if (label.Contains(entity.Span)) return entity.State ?? entity.Name;
        }

        return null;
    }

    /// <summary>The day before the paragraph's first colon, where nothing but the day stands there.</summary>
    private static TimeExpression? DayOf(AnnotatedReport report, TextSpan paragraph)
    {
        var colon = report.Text.Characters.IndexOf(':', paragraph.Start, Math.Min(LongestLabel, paragraph.Length));
        if (colon < 0 || colon + 1 >= paragraph.End || !char.IsWhiteSpace(report.Text.Characters[colon + 1])) return null;
        var label = new TextSpan(paragraph.Start, colon);
        TimeExpression? day = null;
        foreach (var time in report.Times)
        {
            if (label.Contains(time.Span) && !time.Window.IsOpen) day = time;
        }

        if (day is null) return null;
        foreach (var token in report.Tokens)
        {
            if (label.Contains(token.Span) && token.Upos is "VERB" or "AUX") return null;
        }

        return day;
    }
}

using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>When an act is to be done: one window out of the times that belong to it, or what the report told before.</summary>
internal sealed class WindowReader(AnnotatedReport report, SentenceTree tree, Discourse discourse, Enumeration? enumeration, TimeOwnership times)
{
    private const int NextToEachOther = 20;

    /// <summary>The window of an act told as something to come; null where no time is told.</summary>
    /// <param name="isRefrained">True where the act is not to be done.</param>
    public Slot<DateWindow>? Of(int i, FoundAct act, bool isRefrained = false)
    {
        // "as of 15 October, with mines to be cleared by then"
        if (tree.Upos(i) == "VERB" && Referred(i) is { Words: not null } then) return then;
        Slot<DateWindow>? found = null, open = null;
        foreach (var time in Ordered(i, act))
        {
            var window = Told(time, i, act, isRefrained);
            if (window.IsOpen)
            {
                // The words stay where the date can't be told ("by next year" in a report without a date).
                if (time.OpenReason is not null) open ??= new Slot<DateWindow>(default, time.Phrase);
                continue;
            }

            found = found is { } before ? Joined(before, window, time) : new Slot<DateWindow>(window, time.Phrase);
        }

        // "Day 7 (28 January): …": what has no day of its own has that of its line.
        return found ?? open ?? Referred(i) ?? (enumeration?.Day is { } day ? new Slot<DateWindow>(day.Window, day.Phrase, SlotBasis.Context) : null);
    }

    /// <summary>A deadline before a day ("said on Tuesday that it would pay within 90 days"), a day before an hour, the verb's own before its subject's.</summary>
    private IEnumerable<TimeExpression> Ordered(int i, FoundAct act)
    {
        var own = times.Of(i).Where(time => !(time.Role == TimeRole.Since && act.Act != Act.Remain)).ToList();
        if (own.Count > 1 && own.Exists(time => !IsOfSubject(time, i))) own.RemoveAll(time => IsOfSubject(time, i));
        return own.OrderBy(Rank);
    }

    private static int Rank(TimeExpression time) => time switch
    {
        { Window.RelativeTo.Event: "previous-deadline" } => 4,
        { Type: TimexType.Time, Role: TimeRole.None or TimeRole.On or TimeRole.In } => 3,
        { Role: TimeRole.None } => 2,
        { Role: TimeRole.On or TimeRole.In or TimeRole.During } => 1,
        // "what is owed for the summer months by the end of November"
        { Role: TimeRole.For, Type: TimexType.Date } => 1,
        _ => 0,
    };

    // "The offer of seven hands until June remains open until the end of the year".
    private bool IsOfSubject(TimeExpression time, int act)
    {
        for (var at = tree.HeadOf(time.Phrase); at >= 0 && at != act; at = tree.Head(at))
        {
            if (tree.Relation(at) is "nsubj" or "nsubj:pass" && tree.Head(at) == act) return true;
        }

        return false;
    }

    private DateWindow Told(TimeExpression time, int i, FoundAct act, bool isRefrained)
    {
        var window = ComingDates.Of(report, time);
        if (window is { From: not null, To: { } last } && (IsUnderUntil(time, i) || (act.Act == Act.Remain && IsBehindTo(time)))) return new DateWindow(null, last);
        // "no bonds before 2037": until then, where nothing is to be done; "not before 2037" would be from then on.
        if (isRefrained && time.Role == TimeRole.NotBefore && window is { From: { } opens, To: null } && tree.TokenAt(time.Phrase.Start) is var preposition and > 0 && tree.Lemma(preposition - 1) is not ("not" or "n't" or "earlier")) return new DateWindow(null, opens.PlusDays(-1));
        // "on the Saturday": the one after the day told before.
        if (IsThatWeekday(time) && window is { From: { } weekday } && DayBefore(i) is { } told) return new DateWindow(OnOrAfter(weekday, told), OnOrAfter(weekday, told));
        // "then … for another year" counts from the last of the dates told, else from the one told last.
        var anchor = tree.HasChild(i, "advmod", "then", "thereafter", "afterwards", "afterward") ? discourse.LatestDeadline : discourse.LastDeadline;
        if (window.RelativeTo is { Event: "previous-deadline" } relative && anchor is { } deadline && RelativeDates.Add(deadline, relative.Offset) is { } later) return new DateWindow(null, later);
        return window;
    }

    private bool IsThatWeekday(TimeExpression time) =>
        tree.TokenAt(time.Span.Start) is var at and > 0 && (tree.Lemma(at) == "the" ? at + 1 : at) is var name && name < tree.Count && name > 0 && tree.Lemma(name - 1) == "the" && tree[name].Span.End == time.Span.End && ClauseWords.Weekdays.Contains(tree.Lemma(name).ToLowerInvariant());

    private static LocalDate OnOrAfter(LocalDate weekday, LocalDate told) => weekday.DayOfWeek == told.DayOfWeek ? told : told.Next(weekday.DayOfWeek);

    /// <summary>"from May until July": two times beside each other that each leave the other's end open are one window.</summary>
    private static Slot<DateWindow> Joined(Slot<DateWindow> before, DateWindow window, TimeExpression time)
    {
        var words = before.Words!.Value;
        var gap = time.Phrase.Start > words.End ? time.Phrase.Start - words.End : words.Start - time.Phrase.End;
        if (gap > NextToEachOther) return before;
        if (before.Value is { From: { } from, To: null } && window is { From: null, To: { } to } && from <= to) return new Slot<DateWindow>(new DateWindow(from, to), words.Cover(time.Phrase));
        if (before.Value is { From: null, To: { } end } && window is { From: { } start, To: null } && start <= end) return new Slot<DateWindow>(new DateWindow(start, end), words.Cover(time.Phrase));
        return before;
    }

    private bool IsUnderUntil(TimeExpression time, int act)
    {
        for (var at = tree.HeadOf(time.Phrase); at >= 0 && at != act; at = tree.Head(at))
        {
            if (tree.HasChild(at, "mark", "until", "till") || (tree.Is(at, "advcl") && tree.HasChild(at, "mark", "before"))) return true;
        }

        return false;
    }

    // "prolonged the truce by 90 days, to 12 November"
    private bool IsBehindTo(TimeExpression time)
    {
        var first = tree.TokenAt(time.Phrase.Start);
        return tree.Form(first) == "to" || (first > 0 && tree.Form(first - 1) == "to");
    }

    /// <summary>"are to stay until then", "by the same date", "during that period", "from then on", "so will the suspension": the deadline told last.</summary>
    private Slot<DateWindow>? Referred(int i)
    {
        if ((DayBefore(i) ?? discourse.LastDeadline) is not { } deadline) return null;
        if (tree.Upos(i) == "AUX" && tree.HasChild(i, "advmod", "so")) return new Slot<DateWindow>(new DateWindow(null, deadline), null, SlotBasis.Context);
        foreach (var child in tree.Children(i))
        {
            if (!tree.Is(child, "obl") || !(tree.Lemma(child) == "then" || (ClauseWords.Terms.Contains(tree.Lemma(child)) && tree.HasChild(child, "amod", "same")))) continue;
            if (tree.Case(child) is "until" or "till" or "by" or "before") return new Slot<DateWindow>(new DateWindow(null, deadline), tree[child].Span, SlotBasis.Context);
            if (tree.Case(child) is "from" or "since") return new Slot<DateWindow>(new DateWindow(deadline, null), tree[child].Span, SlotBasis.Context);
        }

        return null;
    }

    // "may return as of 15 October, with mines to be cleared by then": the day that the sentence itself told before.
    private LocalDate? DayBefore(int act)
    {
        LocalDate? day = null;
        foreach (var time in report.Times)
        {
            if (tree.Sentence.Span.Contains(time.Phrase) && time.Phrase.End <= tree[act].Span.Start && (time.Window.To ?? time.Window.From) is { } told && told > report.Report.Published.Date) day = told;
        }

        return day;
    }
}

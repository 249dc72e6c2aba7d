using System.Collections.Immutable;

namespace Pactwatch.Annotation.Times;

/// <summary>Finds the times of one sentence and what their words say; dates are not known here.</summary>
internal static class TimeExpressionRecognizer
{
    public static ImmutableArray<RecognizedTime> Recognize(TimeTokens tokens)
    {
        var found = ImmutableArray.CreateBuilder<RecognizedTime>();
        var i = 0;
        while (i < tokens.Count)
        {
            if (Read(tokens, i) is not { } match)
            {
                i++;
                continue;
            }

            var role = RoleGrammar.Find(tokens, i, match.End, match.Reading, out var phraseStart, out var phraseEnd);
            // "before this year is over" ends with the year, not before it.
            if (role == TimeRole.Before && (tokens.IsAny(match.End, "ends", "closes", "expires") || (tokens.IsAny(match.End, "is", "was") && tokens.IsAny(match.End + 1, "over", "out", "up")))) role = TimeRole.By;
            var first = RangeStart(tokens, i, match.Reading);
            if (first is not null) found.Add(first);
            var isRangeEnd = first is not null || (found.Count > 0 && IsRange(tokens, found[^1], i));
            if (isRangeEnd && first is null) found[^1] = found[^1] with { IsRangeStart = true, Role = TimeRole.From };
            var isFuture = TenseFinder.IsFuture(tokens, i, role);
            found.Add(new RecognizedTime(
                Placed(match.Reading, role, isFuture), i, match.End, Math.Max(phraseStart, 0), phraseEnd, isRangeEnd ? TimeRole.Until : role, isFuture));
            i = match.End;
        }

        return found.ToImmutable();
    }

    private static TimeMatch? Read(TimeTokens t, int i) => PortionGrammar.Read(t, i, Whole) ?? Whole(t, i);

    private static TimeMatch? Whole(TimeTokens t, int i) =>
        SetGrammar.Read(t, i) ?? ClockGrammar.Read(t, i) ?? DateGrammar.Read(t, i) ?? RelativeGrammar.Read(t, i) ?? DurationGrammar.Read(t, i) ?? YearGrammar.Read(t, i);

    // "must be published within 30 days": where no event is named, the days count from the report.
    private static TimeReading Placed(TimeReading reading, TimeRole role, bool isFuture) =>
        role == TimeRole.Within && isFuture && reading is DurationReading { Span: 0, IsFurther: false } length ? length with { Span = 1 } : reading;

    // "3 and 7 May", "19-20 May": the first number is a day of the second's month.
    private static RecognizedTime? RangeStart(TimeTokens t, int i, TimeReading reading)
    {
        if (reading is not DateReading { Month: not null, Day: not null } date) return null;
        if (!(t.IsHyphen(i - 1) || t.IsAny(i - 1, "and", "to")) || CountGrammar.Day(t, i - 2) is not { } day || day >= date.Day) return null;
        if (t.IsAny(i - 1, "and") && !t.IsAny(i - 3, "between")) return null;
        var phraseStart = t.IsAny(i - 3, "between", "from", "on") ? i - 3 : i - 2;
        return new RecognizedTime(date with { Day = day }, i - 2, i - 1, phraseStart, i - 1, TimeRole.From, TenseFinder.IsFuture(t, phraseStart, TimeRole.On), IsRangeStart: true);
    }

    private static bool IsRange(TimeTokens t, RecognizedTime first, int i)
    {
        if (first.End != i - 1 || first.Reading is not (DateReading or SeasonReading or WeekdayReading)) return false;
        if (t.IsHyphen(i - 1)) return true;
        if (t.IsAny(i - 1, "and")) return t.IsAny(first.Start - 1, "between");
        return t.IsAny(i - 1, "to", "until", "till", "through") && (first.Role == TimeRole.From || t.IsAny(first.Start - 1, "from"));
    }
}

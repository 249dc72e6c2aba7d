using System.Globalization;
using NodaTime;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// The quarter or half that figures are reported for: "a year earlier" beside it is the same part of the year before.
/// One of a fiscal year has no days.
/// </summary>
internal sealed record ReportedPart(int Year, string Code, bool IsFiscal, int Sentence)
{
    /// <summary>Farther on, "a year earlier" is said of something else.</summary>
    private const int Reach = 8;
    private const int LongestLength = 6;

    /// <summary>The part after <paramref name="time"/> was told: its own if it is one and not to come, none if it is a longer period, else the one before.</summary>
    public static ReportedPart? After(ReportedPart? before, RecognizedTime time, ResolvedTime resolved, LocalDate? day)
    {
        if (time.Reading is SeasonReading or LaterReading or ShiftReading or FiscalReading && PartOf(resolved.Value) is { } code && !time.IsComparison && !(resolved.From > day))
            return new ReportedPart(int.Parse(resolved.Value.AsSpan(0, 4), CultureInfo.InvariantCulture), code, time.Reading is FiscalReading, time.Sentence);
        if (time.Reading is FiscalReading or DurationReading { Span: 0, Unit: "Y", Amount: 1 } or DurationReading { Unit: "M", Amount: >= LongestLength } or DurationReading { Unit: "Q", Amount: > 1 }) return null;
        return before is not null && time.Sentence - before.Sentence <= Reach ? before : null;
    }

    /// <summary>The same part so many years away.</summary>
    public ResolvedTime Shifted(int years) => In(Year + years);

    /// <summary>The same part of another year.</summary>
    public ResolvedTime In(int year) => IsFiscal
        ? ResolvedTime.Open(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Code}"), TimeExpressionResolver.NoFiscalDays)
        : CalendarPeriods.Season(Code, year, true);

    private static string? PartOf(string value) => value.Length == 7 && value[0] != 'X' && value[5] is 'Q' or 'H' ? value[5..] : null;
}

using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace Pactwatch.Web.Charts;

/// <summary>Days along a horizontal line, in whole pixels: <paramref name="From"/> stands at <paramref name="Left"/>, <paramref name="To"/> at <paramref name="Right"/>.</summary>
public sealed record DayScale(LocalDate From, LocalDate To, int Left, int Right)
{
    /// <summary>Labels of days stay apart by that much.</summary>
    private const int LeastApart = 64;

    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("MMM uuuu");

    /// <summary>From the first of the earliest day's month to the end of the latest day's.</summary>
    public static DayScale OfMonths(IEnumerable<LocalDate> days, int left, int right)
    {
        var (first, last) = (LocalDate.MaxIsoValue, LocalDate.MinIsoValue);
        foreach (var day in days) (first, last) = (LocalDate.Min(first, day), LocalDate.Max(last, day));
        return first > last
            ? throw new ArgumentException("A scale needs at least one day.", nameof(days))
            : new DayScale(first.With(DateAdjusters.StartOfMonth), last.With(DateAdjusters.EndOfMonth), left, right);
    }

    /// <summary>Days outside stand at the ends.</summary>
    public int X(LocalDate day)
    {
        long whole = Math.Max(1, Period.DaysBetween(From, To)), passed = Math.Clamp(Period.DaysBetween(From, day), 0, whole);
        return Left + (int)(passed * (Right - Left) / whole);
    }

    /// <summary>First days of months, quarters or years, as close as their labels allow.</summary>
    public ImmutableArray<ScaleTick> Ticks()
    {
        foreach (var months in new[] { 1, 3, 6, 12, 24, 60, 120, 300, 600 })
        {
            var ticks = Every(months);
            if (ticks.Length < 2 || ticks.Zip(ticks.Skip(1)).All(pair => pair.Second.X - pair.First.X >= LeastApart)) return ticks;
        }

        return [];
    }

    private ImmutableArray<ScaleTick> Every(int months)
    {
        var ticks = ImmutableArray.CreateBuilder<ScaleTick>();
        var start = new LocalDate(From.Year, 1, 1);
        if (months > 12) start = new LocalDate(Math.Max(1, From.Year - (From.Year % (months / 12))), 1, 1);
        for (var day = start; day <= To && ticks.Count < 1000; day = day.PlusMonths(months))
        {
            if (day >= From) ticks.Add(new ScaleTick(X(day), months < 12 ? Month.Format(day) : day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return ticks.ToImmutable();
    }
}

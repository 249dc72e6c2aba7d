using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>A window as people read it in positions and revisions: "by 2025-09-30", "in 2025-09", "from 2025-09-01 to 2025-09-05".</summary>
public static class WindowWords
{
    public static string Of(DateWindow window, Duty duty)
    {
        var last = duty is Duty.Maintain or Duty.Permit or Duty.Refrain ? "until" : "by";
        if (window.RelativeTo is { } relative) return $"{relative.Offset} from {relative.Event}";
        return (window.From, window.To) switch
        {
            (null, null) => "no date",
            (null, { } to) => $"{last} {Day(to)}",
            ({ } from, null) => $"from {Day(from)}",
            ({ } from, { } to) when from == to => $"on {Day(to)}",
            ({ } from, { } to) when IsMonth(from, to) => $"in {LocalDatePattern.Iso.Format(from)[..7]}",
            ({ } from, { } to) when from.Year == to.Year && from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } => $"in {LocalDatePattern.Iso.Format(from)[..4]}",
            ({ } from, { } to) => $"from {Day(from)} to {Day(to)}",
        };
    }

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static bool IsMonth(LocalDate from, LocalDate to) =>
        from.Day == 1 && from.Year == to.Year && from.Month == to.Month && to.Day == to.Calendar.GetDaysInMonth(to.Year, to.Month);
}

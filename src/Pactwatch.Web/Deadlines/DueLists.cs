using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Deadlines;

/// <summary>
/// What is still to be done, by when it falls due. Each undertaking stands in one list at most. One whose day
/// has passed and that was done only in part counts as overdue.
/// </summary>
internal sealed record DueLists(
    ImmutableArray<UndertakingEntry> Overdue,
    ImmutableArray<UndertakingEntry> Next,
    ImmutableArray<UndertakingEntry> Later,
    ImmutableArray<UndertakingEntry> OnEvent,
    ImmutableArray<UndertakingEntry> Undated)
{
    public const int DaysAhead = 30;

    public static DueLists Of(Accord accord, LocalDate? asOf)
    {
        var open = accord.Undertakings.Where(IsOpen).ToList();
        var overdue = open.Where(entry => IsOverdue(entry, asOf)).ToList();
        var ahead = open.Except(overdue).ToList();
        var dated = ahead.Where(entry => On(entry) is not null).ToList();
        var next = dated.Where(entry => asOf is { } day && On(entry) <= day.PlusDays(DaysAhead)).ToList();
        var undated = ahead.Where(entry => On(entry) is null).ToList();
        return new DueLists(
            InOrder(overdue), InOrder(next), InOrder(dated.Except(next)),
            InOrder(undated.Where(HangsOnEvent)), InOrder(undated.Where(entry => !HangsOnEvent(entry))));
    }

    /// <summary>The last day of the window, else the first; null where it has no date.</summary>
    public static LocalDate? On(UndertakingEntry entry) => entry.Window.To ?? entry.Window.From;

    public bool IsEmpty => Overdue.IsEmpty && Next.IsEmpty && Later.IsEmpty && OnEvent.IsEmpty && Undated.IsEmpty;

    private static bool IsOpen(UndertakingEntry entry) =>
        entry.State is UndertakingState.Upcoming or UndertakingState.Due or UndertakingState.Overdue or UndertakingState.PartlyFulfilled;

    private static bool IsOverdue(UndertakingEntry entry, LocalDate? asOf) =>
        entry.State == UndertakingState.Overdue || (entry.State == UndertakingState.PartlyFulfilled && asOf is { } day && entry.Window.To < day);

    private static bool HangsOnEvent(UndertakingEntry entry) => entry.Window.RelativeTo is not null;

    private static ImmutableArray<UndertakingEntry> InOrder(IEnumerable<UndertakingEntry> entries) =>
        [.. entries.OrderBy(entry => On(entry) ?? LocalDate.MaxIsoValue).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
}

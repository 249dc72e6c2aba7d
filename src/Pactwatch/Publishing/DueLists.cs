using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing;

/// <summary>
/// What is still to be done, by when it falls due. Each undertaking stands in one list at most. One whose day
/// has passed and that was done only in part counts as overdue.
/// </summary>
public sealed record DueLists(
    ImmutableArray<DueEntry> Overdue,
    ImmutableArray<DueEntry> Next,
    ImmutableArray<DueEntry> Later,
    ImmutableArray<DueEntry> OnEvent,
    ImmutableArray<DueEntry> Undated)
{
    /// <summary>How far "next" reaches on a page, in days.</summary>
    public const int DaysAhead = 30;

    public bool IsEmpty => Overdue.IsEmpty && Next.IsEmpty && Later.IsEmpty && OnEvent.IsEmpty && Undated.IsEmpty;

    /// <summary>Of one accord, the next <see cref="DaysAhead"/> days apart from what comes later; where the day is not known, all that is dated comes later.</summary>
    public static DueLists Of(Accord accord, LocalDate? asOf) => Of([accord], asOf, asOf?.PlusDays(DaysAhead) ?? LocalDate.MinIsoValue);

    /// <param name="lastNext">The last day that counts as next; what is dated behind it comes later.</param>
    public static DueLists Of(IEnumerable<Accord> accords, LocalDate? asOf, LocalDate lastNext)
    {
        var open = accords.SelectMany(accord => accord.Undertakings.Where(IsOpen).Select(entry => new DueEntry(accord, entry))).ToList();
        var ahead = open.Where(due => !IsOverdue(due.Entry, asOf)).ToList();
        return new DueLists(
            InOrder(open.Where(due => IsOverdue(due.Entry, asOf))),
            InOrder(ahead.Where(due => due.On <= lastNext)),
            InOrder(ahead.Where(due => due.On > lastNext)),
            InOrder(ahead.Where(due => due.On is null && due.Entry.Window.RelativeTo is not null)),
            InOrder(ahead.Where(due => due.On is null && due.Entry.Window.RelativeTo is null)));
    }

    private static bool IsOpen(UndertakingEntry entry) =>
        entry.State is UndertakingState.Upcoming or UndertakingState.Due or UndertakingState.Overdue or UndertakingState.PartlyFulfilled;

    private static bool IsOverdue(UndertakingEntry entry, LocalDate? asOf) =>
        entry.State == UndertakingState.Overdue || (entry.State == UndertakingState.PartlyFulfilled && asOf is { } day && entry.Window.To < day);

    private static ImmutableArray<DueEntry> InOrder(IEnumerable<DueEntry> entries) =>
        [.. entries.OrderBy(due => due.On ?? LocalDate.MaxIsoValue).ThenBy(due => due.Entry.Id, StringComparer.Ordinal)];
}

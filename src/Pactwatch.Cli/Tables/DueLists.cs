using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Cli.Tables;

/// <summary>What is still to be done, by when it falls due. Each undertaking stands in one list at most.</summary>
internal sealed record DueLists(
    ImmutableArray<DueEntry> Overdue, ImmutableArray<DueEntry> Next, ImmutableArray<DueEntry> OnEvent, ImmutableArray<DueEntry> Undated)
{
    /// <param name="within">How far to look ahead; null for all that is dated.</param>
    public static DueLists Of(SourcedLedger ledger, Period? within)
    {
        var open = ledger.Accords.SelectMany(accord => accord.Undertakings.Select(entry => new DueEntry(accord, entry)))
            .Where(due => due.Entry.State is UndertakingState.Upcoming or UndertakingState.Due or UndertakingState.Overdue or UndertakingState.PartlyFulfilled)
            .ToList();
        var last = within is not null && ledger.AsOf is { } asOf ? asOf + within : (LocalDate?)null;
        return new DueLists(
            InOrder(open.Where(IsOverdue)),
            InOrder(open.Where(due => !IsOverdue(due) && due.On is { } on && (last is null || on <= last))),
            InOrder(open.Where(due => !IsOverdue(due) && due.On is null && due.Entry.Window.RelativeTo is not null)),
            InOrder(open.Where(due => !IsOverdue(due) && due.On is null && due.Entry.Window.RelativeTo is null)));
    }

    private static bool IsOverdue(DueEntry due) => due.Entry.State == UndertakingState.Overdue;

    private static ImmutableArray<DueEntry> InOrder(IEnumerable<DueEntry> entries) =>
        [.. entries.OrderBy(due => due.On ?? LocalDate.MaxIsoValue).ThenBy(due => due.Entry.Id, StringComparer.Ordinal)];
}

using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;
using Pactwatch.Web.Wording;

namespace Pactwatch.Web.Filters;

/// <summary>The rows of an accord's ledger that a query asks for, in its order, with what else could be chosen.</summary>
public sealed record LedgerSelection(
    ImmutableArray<UndertakingEntry> Rows, int Total,
    ImmutableArray<Choice> Parties, ImmutableArray<Choice> Acts, ImmutableArray<Choice> States, ImmutableArray<Choice> Places)
{
    /// <summary>A longer list helps nobody to choose; the words filter finds the rest.</summary>
    private const int MostChoices = 150;

    /// <param name="rows">All of the accord, in the usual order.</param>
    public static LedgerSelection Of(ImmutableArray<LedgerRowFacts> rows, LedgerQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = query.Filter;
        var open = rows.Where(filter.PassesOthers).ToList();
        return new LedgerSelection(
            Sorted(open.Where(filter.Passes).Select(row => row.Entry), query.Sort), rows.Length,
            Choices(open.Where(row => filter.PassesAct(row) && filter.PassesState(row) && filter.PassesPlace(row)).SelectMany(row => row.Parties), filter.Party, party => (party, party)),
            Choices(open.Where(row => filter.PassesParty(row) && filter.PassesState(row) && filter.PassesPlace(row)).Select(row => row.Entry.Act.Word()), filter.Act?.Word(), act => (act, act)),
            StateChoices(open.Where(row => filter.PassesParty(row) && filter.PassesAct(row) && filter.PassesPlace(row)), rows),
            Choices(open.Where(row => filter.PassesParty(row) && filter.PassesAct(row) && filter.PassesState(row)).SelectMany(row => row.Entry.Places.Distinct(StringComparer.Ordinal)), filter.Place, place => (place, place)));
    }

    /// <summary>The most frequent first; what is chosen stays in the list even where it leaves nothing.</summary>
    private static ImmutableArray<Choice> Choices(IEnumerable<string> values, string? chosen, Func<string, (string Word, string Words)> named)
    {
        var counts = values.CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        if (chosen is not null) counts.TryAdd(chosen, 0);
        return
        [
            .. counts.OrderBy(count => count.Key != chosen).ThenByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(MostChoices)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new Choice(named(count.Key).Word, named(count.Key).Words, count.Value)),
        ];
    }

    /// <summary>Every state that the accord has, in their own order: a box that comes and goes is not found again.</summary>
    private static ImmutableArray<Choice> StateChoices(IEnumerable<LedgerRowFacts> left, ImmutableArray<LedgerRowFacts> all)
    {
        var counts = left.CountBy(row => row.Entry.State).ToDictionary();
        return [.. all.Select(row => row.Entry.State).Distinct().Order().Select(state => new Choice(state.Word(), LedgerWording.Spaced(state.Word()), counts.GetValueOrDefault(state)))];
    }

    /// <summary>Equal rows stay in the usual order; rows that have nothing in the column come last both ways.</summary>
    private static ImmutableArray<UndertakingEntry> Sorted(IEnumerable<UndertakingEntry> rows, LedgerSort sort) => sort.Column switch
    {
        null => [.. rows],
        LedgerColumn.Who => By(rows, sort, UndertakingLine.Actor),
        LedgerColumn.What => By(rows, sort, UndertakingLine.Deed),
        LedgerColumn.Where => By(rows, sort, entry => string.Join(", ", entry.Places)),
        LedgerColumn.Act => By(rows, sort, entry => entry.Act.Word()),
        LedgerColumn.Duty => By(rows, sort, entry => entry.Duty.Word()),
        LedgerColumn.Modality => By(rows, sort, entry => entry.Modality.Word()),
        LedgerColumn.Phase => By(rows, sort, entry => entry.Phase ?? ""),
        LedgerColumn.Conditions => By(rows, sort, entry => string.Join("; ", entry.Conditions.Select(condition => condition.Text))),
        LedgerColumn.Quantity => By(rows, sort, entry => entry.Quantity?.Quantity.Max ?? entry.Quantity?.Quantity.Min),
        LedgerColumn.When => By(rows, sort, entry => entry.Window.To ?? entry.Window.From),
        LedgerColumn.State => By<UndertakingState>(rows, sort, entry => entry.State),
        _ => By<int>(rows, sort, entry => entry.ReportsCount),
    };

    private static ImmutableArray<UndertakingEntry> By(IEnumerable<UndertakingEntry> rows, LedgerSort sort, Func<UndertakingEntry, string> value)
    {
        var full = rows.OrderBy(entry => value(entry).Length == 0);
        return sort.IsDescending ? [.. full.ThenByDescending(value, StringComparer.OrdinalIgnoreCase)] : [.. full.ThenBy(value, StringComparer.OrdinalIgnoreCase)];
    }

    private static ImmutableArray<UndertakingEntry> By<T>(IEnumerable<UndertakingEntry> rows, LedgerSort sort, Func<UndertakingEntry, T?> value)
        where T : struct
    {
        var full = rows.OrderBy(entry => value(entry) is null);
        return sort.IsDescending ? [.. full.ThenByDescending(value)] : [.. full.ThenBy(value)];
    }
}

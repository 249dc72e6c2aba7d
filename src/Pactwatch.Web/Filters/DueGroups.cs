using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing;

namespace Pactwatch.Web.Filters;

/// <summary>The words of the lists of open undertakings.</summary>
internal static class DueGroups
{
    /// <summary>In an address ("onevent").</summary>
    public static string Word(this DueGroup group) => group.ToString().ToLowerInvariant();

    public static string Heading(this DueGroup group) => group switch
    {
        DueGroup.Next => string.Create(CultureInfo.InvariantCulture, $"In the next {DueLists.DaysAhead} days"),
        DueGroup.Passed => "Past its day, not called overdue",
        DueGroup.OnEvent => "Hanging on an event",
        DueGroup.Undated => "Without a date",
        _ => group.ToString(),
    };

    /// <summary>The lists of an accord, in the order of the page; empty ones included.</summary>
    public static IEnumerable<(DueGroup Group, ImmutableArray<DueEntry> Entries)> Lists(DueLists due, LocalDate? asOf) =>
    [
        (DueGroup.Overdue, due.Overdue),
        (DueGroup.Passed, [.. due.Next.Where(open => open.On < asOf)]),
        (DueGroup.Next, [.. due.Next.Where(open => !(open.On < asOf))]),
        (DueGroup.Later, due.Later),
        (DueGroup.OnEvent, due.OnEvent),
        (DueGroup.Undated, due.Undated),
    ];

    /// <summary>The list that each open undertaking of an accord stands in, by id.</summary>
    public static Dictionary<string, DueGroup> Of(Accord accord, LocalDate? asOf) =>
        Lists(DueLists.Of(accord, asOf), asOf)
            .SelectMany(list => list.Entries.Select(open => (open.Entry.Id, list.Group)))
            .DistinctBy(open => open.Id, StringComparer.Ordinal)
            .ToDictionary(open => open.Id, open => open.Group, StringComparer.Ordinal);
}

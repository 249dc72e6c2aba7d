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
        DueGroup.OnEvent => "Hanging on an event",
        DueGroup.Undated => "Without a date",
        _ => group.ToString(),
    };

    /// <summary>The list that each open undertaking of an accord stands in, by id.</summary>
    public static Dictionary<string, DueGroup> Of(Accord accord, LocalDate? asOf)
    {
        var due = DueLists.Of(accord, asOf);
        return new[] { (due.Overdue, DueGroup.Overdue), (due.Next, DueGroup.Next), (due.Later, DueGroup.Later), (due.OnEvent, DueGroup.OnEvent), (due.Undated, DueGroup.Undated) }
            .SelectMany(list => list.Item1.Select(open => (open.Entry.Id, Group: list.Item2)))
            .DistinctBy(open => open.Id, StringComparer.Ordinal)
            .ToDictionary(open => open.Id, open => open.Group, StringComparer.Ordinal);
    }
}

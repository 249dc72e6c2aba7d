using System.Globalization;
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
}

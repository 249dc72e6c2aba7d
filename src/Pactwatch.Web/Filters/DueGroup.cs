namespace Pactwatch.Web.Filters;

/// <summary>The list of open undertakings that an entry stands in.</summary>
public enum DueGroup
{
    Overdue,

    /// <summary>Its day has passed and it isn't called overdue: it may be done already, or is of a kind that doesn't fall overdue.</summary>
    Passed,

    Next,
    Later,
    OnEvent,
    Undated,
}

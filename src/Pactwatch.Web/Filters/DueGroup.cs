namespace Pactwatch.Web.Filters;

/// <summary>The list of open undertakings that an entry stands in.</summary>
public enum DueGroup
{
    Overdue,
    Next,
    Later,
    OnEvent,
    Undated,
}

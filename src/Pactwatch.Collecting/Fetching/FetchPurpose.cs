namespace Pactwatch.Collecting.Fetching;

/// <summary>What an address is fetched for. Only <see cref="Import"/> and <see cref="Webhook"/> have a list of exceptions to the guard.</summary>
public enum FetchPurpose
{
    /// <summary>A page with, perhaps, a report.</summary>
    Page,

    /// <summary>An RSS or Atom feed.</summary>
    Feed,

    /// <summary>A site's robots.txt.</summary>
    Robots,

    /// <summary>A sitemap, or an index of them.</summary>
    Sitemap,

    /// <summary>A reader or archive that a person already keeps, perhaps in the own network.</summary>
    Import,

    /// <summary>A message to an address that wants to hear of changes.</summary>
    Webhook,
}

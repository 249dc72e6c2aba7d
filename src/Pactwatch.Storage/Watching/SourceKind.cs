namespace Pactwatch.Storage.Watching;

/// <summary>What stands at a followed address.</summary>
public enum SourceKind
{
    /// <summary>RSS, Atom or JSON Feed: a list of articles, asked for again and again.</summary>
    Feed,

    /// <summary>One page whose own text is followed: each edit is a version.</summary>
    Page,

    /// <summary>A sitemap of a site's news.</summary>
    Sitemap,

    /// <summary>Addresses that came in once, from a file or another program; nothing is asked for again but the pages.</summary>
    List,
}

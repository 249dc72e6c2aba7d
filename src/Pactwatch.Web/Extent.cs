namespace Pactwatch.Web;

/// <summary>How much of its lists a page holds.</summary>
public enum Extent
{
    /// <summary>All of them: the dossier.</summary>
    Whole,

    /// <summary>The first of each, with the way to the others.</summary>
    Glimpse,

    /// <summary>One list, a page at a time.</summary>
    Paged,
}

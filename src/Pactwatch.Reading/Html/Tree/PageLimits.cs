namespace Pactwatch.Reading.Html.Tree;

/// <summary>
/// What the reader of pages does not go beyond, all of them counts: a page that does is read as far as they allow.
/// <see cref="DeepElements"/> elements lay deeper than <see cref="MaxDepth"/> and were read as if side by side;
/// the last <see cref="Unread"/> characters were not read, as the page has more than <see cref="MaxNodes"/> parts.
/// </summary>
internal readonly record struct PageLimits(int DeepElements, int Unread)
{
    /// <summary>The most elements within each other, as browsers have it.</summary>
    public const int MaxDepth = 512;

    /// <summary>The most elements and texts.</summary>
    public const int MaxNodes = 1_000_000;

    /// <summary>The most attributes of one element that are looked at; the rest of its tag is passed over.</summary>
    public const int MaxAttributes = 1000;
}

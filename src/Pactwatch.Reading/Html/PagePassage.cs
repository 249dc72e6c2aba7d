using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>A paragraph of a page as a reader sees it, on one line, with the block element it stands in and how many of its characters are links.</summary>
internal sealed record PagePassage(string Characters, PageNode Owner, int LinkLength)
{
    private const int ShortestProse = 40;

    /// <summary>The weight of its prose: characters outside links, where they are most of a paragraph of some length; else 0.</summary>
    public int Weight => Characters.Length >= ShortestProse && LinkLength * 2 < Characters.Length ? Characters.Length - LinkLength : 0;
}

using System.Collections.Immutable;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html;

/// <summary>A paragraph of a page as a reader sees it, on one line.</summary>
/// <param name="Characters">Its characters, clean and never empty.</param>
/// <param name="Owner">The block element that it stands in.</param>
/// <param name="At">The node with which it begins; passages lie in the order of these.</param>
/// <param name="LinkLength">How many of its characters are links.</param>
/// <param name="Level">1 to 6 within a heading of that level, else 0.</param>
internal sealed record PagePassage(string Characters, int Owner, int At, int LinkLength, int Level = 0)
{
    private const int ShortestProse = 40;

    /// <summary>Its words that lead to whole addresses.</summary>
    public ImmutableArray<LinkedWords> Links { get; init; } = [];

    /// <summary>The weight of its prose: characters outside links, where they are most of a paragraph of some length; else 0.</summary>
    public int Weight => Characters.Length >= ShortestProse && LinkLength * 2 < Characters.Length ? Characters.Length - LinkLength : 0;

    public bool IsHeading => Level > 0;

    /// <summary>True where nearly all of it is links.</summary>
    public bool IsLink => LinkLength * 5 >= Characters.Length * 4;
}

using System.Runtime.InteropServices;

namespace Pactwatch.Reading.Html.Tree;

/// <summary>One element or text of a page, or none (<see cref="Exists"/> is false): a tree and an index, for reading with ease where speed is no matter.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageNode(PageTree Tree, int Index)
{
    public bool Exists => Index >= 0 && Tree is not null;

    public TagId Tag => Tree.TagOf(Index);

    public bool IsText => Tag == TagId.Text;

    public string Name => Tree.NameOf(Index);

    /// <summary>The element round it; none for the root.</summary>
    public PageNode Parent => new(Tree, Tree.ParentOf(Index));

    public PageNode FirstChild => new(Tree, Index + 1 < Tree.SubtreeEnd(Index) ? Index + 1 : -1);

    public PageNode NextSibling => new(Tree, Index > 0 && Tree.SubtreeEnd(Index) < Tree.SubtreeEnd(Tree.ParentOf(Index)) ? Tree.SubtreeEnd(Index) : -1);

    /// <summary>The node just before it within the same element; none for the first.</summary>
    public PageNode PreviousSibling
    {
        get
        {
            var before = Index - 1;
            if (Index <= 0 || before == Tree.ParentOf(Index)) return new PageNode(Tree, -1);
            while (Tree.ParentOf(before) != Tree.ParentOf(Index)) before = Tree.ParentOf(before);
            return new PageNode(Tree, before);
        }
    }

    /// <summary>The characters within, scripts included; of a text its own.</summary>
    public string Text => Tree.TextWithin(Index);

    public IEnumerable<PageNode> Children
    {
        get
        {
            for (var child = FirstChild; child.Exists; child = child.NextSibling) yield return child;
        }
    }

    /// <summary>All elements of that name within it, in order.</summary>
    public IEnumerable<PageNode> Elements(TagId tag)
    {
        var end = Tree.SubtreeEnd(Index);
        for (var at = Tree.Next(tag, Index, end); at >= 0; at = Tree.Next(tag, at, end)) yield return new PageNode(Tree, at);
    }

    /// <summary>All elements within it, in order.</summary>
    public IEnumerable<PageNode> Elements()
    {
        for (var at = Index + 1; at < Tree.SubtreeEnd(Index); at++)
        {
            if (Tree.TagOf(at) != TagId.Text) yield return new PageNode(Tree, at);
        }
    }

    /// <summary>The elements round it from the nearest outwards, itself first.</summary>
    public IEnumerable<PageNode> Chain()
    {
        for (var at = Index; at >= 0; at = Tree.ParentOf(at)) yield return new PageNode(Tree, at);
    }

    /// <summary>Its value, references resolved; "" for an attribute without one; null for none.</summary>
    public string? Attribute(string name) => Tree.Attribute(Index, name);

    public bool HasAttribute(string name) => Tree.HasAttribute(Index, name);
}

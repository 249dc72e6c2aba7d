using System.Runtime.InteropServices;

namespace Pactwatch.Reading.Html.Tree;

/// <summary>
/// One node as it lies in a tree's array. Nodes lie in the order of the page, so all within a node are those from the
/// next one up to <see cref="SubtreeEnd"/>.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct NodeRecord
{
    /// <summary>The index of the element round it; -1 for the root.</summary>
    public int Parent;

    /// <summary>One past the last node within it.</summary>
    public int SubtreeEnd;

    /// <summary>Where its start tag, or its characters, begin in the source.</summary>
    public int Start;

    /// <summary>Where they end. Empty for an element that the page only implies.</summary>
    public int End;

    public TagId Tag;

    /// <summary>Of a text: that "&amp;" in it opens references.</summary>
    public bool HasReferences;

    /// <summary>Of an element: that its end tag stood before that of something within it (<see cref="PageTree.ContentEnd"/>).</summary>
    public bool EndsEarly;
}

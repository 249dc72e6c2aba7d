using System.Text;

namespace Pactwatch.Reading.Html.Tree;

/// <summary>
/// A page's elements and texts in the order of the page, each with its place in the source. Nodes are named by their
/// index; all within node n lie from n + 1 up to <see cref="SubtreeEnd"/>. Node 0 is the html element. Names, attributes
/// and characters are read from the source when asked for. Made by <see cref="PageParser"/>.
/// </summary>
internal sealed class PageTree
{
    private readonly NodeRecord[] nodes;
    private readonly IReadOnlyDictionary<int, int> earlyEnds;

    internal PageTree(string source, NodeRecord[] nodes, int count, int body, IReadOnlyDictionary<int, int> earlyEnds, PageLimits limits)
    {
        Source = source;
        this.nodes = nodes;
        this.earlyEnds = earlyEnds;
        Count = count;
        Body = body;
        Limits = limits;
    }

    /// <summary>The page's characters.</summary>
    public string Source { get; }

    /// <summary>The number of nodes.</summary>
    public int Count { get; }

    /// <summary>The body's index; 0 (the root) where the page has none.</summary>
    public int Body { get; }

    /// <summary>Which limits the page went beyond, and what became of it.</summary>
    public PageLimits Limits { get; }

    public PageNode Root => new(this, 0);

    public PageNode this[int index] => new(this, index);

    public TagId TagOf(int node) => nodes[node].Tag;

    public int ParentOf(int node) => nodes[node].Parent;

    /// <summary>One past the last node within it.</summary>
    public int SubtreeEnd(int node) => nodes[node].SubtreeEnd;

    /// <summary>One past the last node that its end tag closes: less than <see cref="SubtreeEnd"/> where tags cross ("&lt;a&gt;&lt;p&gt;&lt;/a&gt;…&lt;/p&gt;").</summary>
    public int ContentEnd(int node) => nodes[node].EndsEarly ? earlyEnds[node] : nodes[node].SubtreeEnd;

    public bool IsWithin(int node, int ancestor) => node >= ancestor && node < nodes[ancestor].SubtreeEnd;

    /// <summary>The element's name in lower case.</summary>
    public string NameOf(int node) => TagOf(node) is TagId.Other
        ? AttributeReader.NameOf(StartTag(node)).ToString().ToLowerInvariant()
        : Tags.NameOf(TagOf(node));

    /// <summary>The start tag as it stands in the source, empty for an implied element; a text's characters as they stand there.</summary>
    public ReadOnlySpan<char> Raw(int node) => Source.AsSpan(nodes[node].Start, nodes[node].End - nodes[node].Start);

    /// <summary>Where the start tag or text begins in <see cref="Source"/>, in UTF-16 code units.</summary>
    public int SourceStart(int node) => nodes[node].Start;

    public int SourceEnd(int node) => nodes[node].End;

    /// <summary>A text's characters, references resolved.</summary>
    public string TextOf(int node) => nodes[node].HasReferences ? References.Resolve(Raw(node), isAttribute: false) : Raw(node).ToString();

    public bool HasReferences(int node) => nodes[node].HasReferences;

    /// <summary>The attribute's value, references resolved; "" where it has none; null where there is no such attribute.</summary>
    public string? Attribute(int node, string name) => AttributeReader.Find(StartTag(node), name, out var value) ? References.Resolve(value, isAttribute: true) : null;

    public bool HasAttribute(int node, string name) => AttributeReader.Find(StartTag(node), name, out _);

    /// <summary>The characters of all texts within, in order, those of scripts as well.</summary>
    public string TextWithin(int node)
    {
        if (TagOf(node) == TagId.Text) return TextOf(node);
        var end = SubtreeEnd(node);
        if (end == node + 2 && TagOf(node + 1) == TagId.Text) return TextOf(node + 1);
        var text = new StringBuilder();
        for (var at = node + 1; at < end; at++)
        {
            if (TagOf(at) != TagId.Text) continue;
            if (nodes[at].HasReferences) text.Append(TextOf(at));
            else text.Append(Raw(at));
        }

        return text.ToString();
    }

    /// <summary>The next element of that name after <paramref name="after"/> and before <paramref name="end"/>; -1 where there is none.</summary>
    public int Next(TagId tag, int after, int end)
    {
        for (var at = after + 1; at < end; at++)
        {
            if (nodes[at].Tag == tag) return at;
        }

        return -1;
    }

    public int Next(TagId tag, int after) => Next(tag, after, Count);

    internal ReadOnlySpan<char> StartTag(int node) => nodes[node].Tag == TagId.Text ? default : Raw(node);
}

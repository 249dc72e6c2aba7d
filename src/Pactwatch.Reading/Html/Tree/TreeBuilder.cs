namespace Pactwatch.Reading.Html.Tree;

/// <summary>Puts start tags, end tags and texts together to a tree, in the order in which they come.</summary>
internal sealed class TreeBuilder
{
    private readonly string source;
    private readonly OpenElements open = new();
    private readonly Dictionary<int, int> earlyEnds = [];
    private readonly int[] deepByTag = new int[256];
    private readonly NestingRules rules;
    private NodeRecord[] nodes;
    private int count;
    private int body = -1;
    private bool hasHead;
    private int deepElements;

    public TreeBuilder(string source)
    {
        this.source = source;
        nodes = new NodeRecord[Math.Min((source.Length / 24) + 16, PageLimits.MaxNodes + 2)];
        rules = new NestingRules(open, CloseFrom);
        Push(TagId.Html, Tags.KeyOf("html"), 0, 0);
    }

    public bool IsFull => count >= PageLimits.MaxNodes;

    /// <summary>True within a drawing or formula, where other rules hold.</summary>
    public bool IsForeign => open.Top.IsForeign;

    public void AddText(int start, int end)
    {
        var isBlank = source.AsSpan(start, end - start).IndexOfAnyExcept(" \n\r\t\f") < 0;
        if (isBlank && Tags.Has(open.Top.Tag, TagTraits.NoSpaces)) return;
        if (!isBlank && body < 0) OpenBody();
        AddRawText(start, end, hasReferences: true);
    }

    public void AddRawText(int start, int end, bool hasReferences)
    {
        if (end == start) return;
        var node = Add(TagId.Text, start, end);
        nodes[node].HasReferences = hasReferences && source.AsSpan(start, end - start).Contains('&');
        nodes[node].SubtreeEnd = node + 1;
    }

    /// <summary>Takes a start tag; true where its element is open now.</summary>
    public bool Open(TagId tag, ulong key, int start, int end)
    {
        if (tag is TagId.Html or TagId.Head or TagId.Body) return OpenFrame(tag, key, start, end);
        if (IsForeign && !rules.LeaveForeign(tag)) return source[end - 2] != '/' ? Push(tag, key, start, end) : AddEmpty(tag, start, end);
        if (body < 0 && !Tags.Has(tag, TagTraits.InHead) && tag is not (TagId.Frameset or TagId.Frame)) OpenBody();
        // A link within a link ends the outer one.
        if (tag is TagId.A or TagId.Nobr && open.CountOf(tag) > 0) Close(tag, key, start, start);
        if (!rules.Prepare(tag, key)) return false;
        return Tags.Has(tag, TagTraits.Void) ? AddEmpty(tag, start, end) : Push(tag, key, start, end);
    }

    public void Close(TagId tag, ulong key, int start, int end)
    {
        if (deepByTag[(int)tag] > 0)
        {
            deepByTag[(int)tag]--;
        }
        else if (tag == TagId.Head)
        {
            if (open.Top.Tag == TagId.Head) CloseFrom(open.Count - 1);
        }
        else if (tag == TagId.Br || (tag == TagId.P && !IsForeign && open.Find(tag, key, TagTraits.Barrier) < 0))
        {
            // Browsers make a break of either.
            if (body >= 0) AddEmpty(tag, start, start);
        }
        else if (tag is not (TagId.Html or TagId.Body) && rules.Ending(tag, key, IsForeign) is var (depth, isEarly) && depth >= 0)
        {
            if (isEarly) EndEarly(depth);
            else CloseFrom(depth);
        }
    }

    public PageTree Finish(int unread)
    {
        CloseFrom(0);
        return new PageTree(source, nodes, count, Math.Max(body, 0), earlyEnds, new PageLimits(deepElements, unread));
    }

    // <html>, <head> and <body> stand once, whatever the page writes.
    private bool OpenFrame(TagId tag, ulong key, int start, int end)
    {
        if (tag == TagId.Html)
        {
            TakeTag(0, start, end);
        }
        else if (tag == TagId.Head)
        {
            if (hasHead || body >= 0) return false;
            hasHead = true;
            return Push(tag, key, start, end);
        }
        else if (body < 0)
        {
            OpenBody();
            TakeTag(body, start, end);
        }
        else
        {
            TakeTag(body, start, end);
        }

        return false;
    }

    private void TakeTag(int node, int start, int end)
    {
        if (nodes[node].End > nodes[node].Start) return;
        nodes[node].Start = start;
        nodes[node].End = end;
    }

    private void OpenBody()
    {
        CloseFrom(1);
        var start = count > 1 ? nodes[count - 1].End : 0;
        body = count;
        Push(TagId.Body, Tags.KeyOf("body"), start, start);
    }

    private bool Push(TagId tag, ulong key, int start, int end)
    {
        if (open.Count >= PageLimits.MaxDepth && !Tags.Has(tag, TagTraits.RawText))
        {
            // Read as if it stood beside the element round it; its end tag must close no other.
            deepElements++;
            deepByTag[(int)tag]++;
            return AddEmpty(tag, start, end);
        }

        var isForeign = tag is TagId.Svg or TagId.Math || (tag != TagId.ForeignObject && open.Count > 0 && IsForeign);
        open.Push(new OpenElement(Add(tag, start, end), tag, key, isForeign, false));
        return true;
    }

    private bool AddEmpty(TagId tag, int start, int end)
    {
        var node = Add(tag, start, end);
        nodes[node].SubtreeEnd = node + 1;
        return false;
    }

    private int Add(TagId tag, int start, int end)
    {
        if (count == nodes.Length) Array.Resize(ref nodes, count * 2);
        nodes[count] = new NodeRecord { Tag = tag, Start = start, End = end, Parent = open.Count == 0 ? -1 : open.Top.Node };
        return count++;
    }

    private void EndEarly(int depth)
    {
        var node = open[depth].Node;
        earlyEnds[node] = count;
        nodes[node].EndsEarly = true;
        open.EndEarly(depth);
    }

    private void CloseFrom(int depth)
    {
        while (open.Count > depth) nodes[open.Pop().Node].SubtreeEnd = count;
    }
}

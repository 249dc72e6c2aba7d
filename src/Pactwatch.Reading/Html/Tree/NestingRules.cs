namespace Pactwatch.Reading.Html.Tree;

/// <summary>
/// Which open elements a start tag closes, and which an end tag: the rules of the HTML standard for pages that leave
/// end tags out or set them wrongly.
/// </summary>
internal sealed class NestingRules(OpenElements open, Action<int> closeFrom)
{
    private static readonly ulong ParagraphKey = Tags.KeyOf("p");

    /// <summary>Closes what the start tag ends by its rules; false where the tag is to be passed over.</summary>
    public bool Prepare(TagId tag, ulong key)
    {
        if (Tags.Has(tag, TagTraits.TablePart)) return PrepareTablePart(tag);
        if (Tags.Has(tag, TagTraits.ClosesParagraph)) CloseParagraph();
        switch (tag)
        {
            case >= TagId.H1 and <= TagId.H6:
                if (Tags.IsHeading(open.Top.Tag)) closeFrom(open.Count - 1);
                break;
            case TagId.Li:
                CloseItem(tag, tag);
                break;
            case TagId.Dd or TagId.Dt:
                CloseItem(TagId.Dd, TagId.Dt);
                break;
            case TagId.Option or TagId.Optgroup:
                if (open.Top.Tag == TagId.Option) closeFrom(open.Count - 1);
                if (tag == TagId.Optgroup && open.Top.Tag == TagId.Optgroup) closeFrom(open.Count - 1);
                break;
            case TagId.Rb or TagId.Rp or TagId.Rt:
                if (open.Top.Tag is TagId.Rb or TagId.Rp or TagId.Rt) closeFrom(open.Count - 1);
                break;
            case TagId.Button:
                if (open.Find(tag, key, TagTraits.Barrier) is >= 0 and var button) closeFrom(button);
                break;
            case TagId.Table:
                // A table that begins between the rows of another ends that one.
                if (open.Top.Tag is (TagId.Table or TagId.Tbody or TagId.Thead or TagId.Tfoot or TagId.Tr) && open.Find(tag, key, TagTraits.None) is >= 0 and var table) closeFrom(table);
                break;
            case TagId.Form:
                return open.CountOf(TagId.Form) == 0;
            default:
                break;
        }

        return true;
    }

    /// <summary>Ends a drawing or formula where the tag can't stand in one; false where it can.</summary>
    public bool LeaveForeign(TagId tag)
    {
        if (!Tags.Has(tag, TagTraits.LeavesForeign)) return false;
        while (open.Top.IsForeign) closeFrom(open.Count - 1);
        return true;
    }

    /// <summary>The depth from which an end tag closes; -1 where it closes nothing. IsEarly: it ends that element alone, and what is within stays open.</summary>
    public (int Depth, bool IsEarly) Ending(TagId tag, ulong key, bool isForeign)
    {
        if (open.CountOf(tag) == 0 && !Tags.IsHeading(tag)) return (-1, false);
        if (isForeign) return (open.Find(tag, key, TagTraits.None), false);
        if (Tags.IsHeading(tag)) return (open.FindAny(Tags.IsHeading, inner => Tags.Has(inner, TagTraits.Barrier)), false);
        if (tag == TagId.Table || Tags.Has(tag, TagTraits.TablePart)) return (open.Find(tag, key, TagTraits.None) is var depth && IsInSameTable(tag, depth) ? depth : -1, false);
        if (tag == TagId.Form) return Early(open.Find(tag, key, TagTraits.Barrier));
        if (Tags.Has(tag, TagTraits.Formatting)) return Crossing(tag, key);
        if (tag == TagId.Li) return (open.FindAny(inner => inner == tag, IsListOrBarrier), false);
        if (Tags.Has(tag, TagTraits.Block | TagTraits.Barrier) || tag is TagId.P or TagId.Dd or TagId.Dt) return (open.Find(tag, key, TagTraits.Barrier), false);
        return (open.Find(tag, key, TagTraits.Special), false);
    }

    private static bool IsListOrBarrier(TagId tag) => tag is TagId.Ul or TagId.Ol || Tags.Has(tag, TagTraits.Barrier);

    // </td> of an outer table does not close a cell through the table that stands in it.
    private bool IsInSameTable(TagId tag, int depth)
    {
        for (var at = open.Count - 1; at > depth && tag != TagId.Table; at--)
        {
            if (open[at].Tag == TagId.Table) return false;
        }

        return true;
    }

    private (int Depth, bool IsEarly) Early(int depth) => (depth, depth >= 0 && depth < open.Count - 1);

    private (int Depth, bool IsEarly) Crossing(TagId tag, ulong key)
    {
        var depth = open.Find(tag, key, TagTraits.Barrier);
        for (var at = depth + 1; depth >= 0 && at < open.Count; at++)
        {
            if (Tags.Has(open[at].Tag, TagTraits.Special)) return (depth, true);
        }

        return (depth, false);
    }

    private void CloseParagraph()
    {
        if (open.CountOf(TagId.P) == 0) return;
        var depth = open.Find(TagId.P, ParagraphKey, TagTraits.Barrier);
        // A button may stand in a paragraph and hold blocks.
        if (depth >= 0 && open.FindAny(tag => tag is TagId.P or TagId.Button, _ => false) == depth) closeFrom(depth);
    }

    // An item ends with the next one, unless the next stands in an element of its own.
    private void CloseItem(TagId one, TagId other)
    {
        if (open.CountOf(one) + open.CountOf(other) == 0) return;
        var depth = open.FindAny(tag => tag == one || tag == other, tag => Tags.Has(tag, TagTraits.Special) && tag is not (TagId.Address or TagId.Div or TagId.P));
        if (depth >= 0) closeFrom(depth);
    }

    private bool PrepareTablePart(TagId tag)
    {
        if (open.CountOf(TagId.Table) == 0) return open.CountOf(TagId.Template) > 0;
        var table = open.FindAny(inner => inner is TagId.Table or TagId.Template, _ => false);
        for (var depth = table + 1; depth < open.Count; depth++)
        {
            if (!Ends(tag, open[depth].Tag)) continue;
            closeFrom(depth);
            break;
        }

        return true;
    }

    private static bool Ends(TagId starting, TagId inner) => starting switch
    {
        TagId.Td or TagId.Th => inner is TagId.Td or TagId.Th or TagId.Caption or TagId.Colgroup,
        TagId.Tr => inner is TagId.Tr or TagId.Caption or TagId.Colgroup,
        TagId.Col => inner is TagId.Caption or TagId.Tbody or TagId.Thead or TagId.Tfoot,
        _ => inner is TagId.Tbody or TagId.Thead or TagId.Tfoot or TagId.Caption or TagId.Colgroup or TagId.Tr,
    };
}

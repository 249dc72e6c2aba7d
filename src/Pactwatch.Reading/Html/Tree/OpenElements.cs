namespace Pactwatch.Reading.Html.Tree;

/// <summary>The elements that are open, outermost first, with how many there are of each name.</summary>
internal sealed class OpenElements
{
    private readonly int[] countByTag = new int[256];
    private OpenElement[] elements = new OpenElement[64];

    public int Count { get; private set; }

    public OpenElement Top => elements[Count - 1];

    public OpenElement this[int depth] => elements[depth];

    public int CountOf(TagId tag) => countByTag[(int)tag];

    public void Push(OpenElement element)
    {
        if (Count == elements.Length) Array.Resize(ref elements, Count * 2);
        elements[Count++] = element;
        countByTag[(int)element.Tag]++;
    }

    public OpenElement Pop()
    {
        var element = elements[--Count];
        if (!element.HasEnded) countByTag[(int)element.Tag]--;
        return element;
    }

    /// <summary>Takes the element out of account though what is within it stays open.</summary>
    public void EndEarly(int depth)
    {
        countByTag[(int)elements[depth].Tag]--;
        elements[depth] = elements[depth] with { HasEnded = true };
    }

    /// <summary>The depth of the innermost open element of that name; -1 where there is none, or where one with a trait of <paramref name="until"/> stands between.</summary>
    public int Find(TagId tag, ulong key, TagTraits until)
    {
        if (countByTag[(int)tag] == 0) return -1;
        for (var depth = Count - 1; depth >= 0; depth--)
        {
            var element = elements[depth];
            if (element.Key == key && !element.HasEnded) return depth;
            if (!element.HasEnded && Tags.Has(element.Tag, until)) return -1;
        }

        return -1;
    }

    /// <summary>The depth of the innermost open element that passes, no further out than one that stops the search; -1 where there is none.</summary>
    public int FindAny(Func<TagId, bool> isWanted, Func<TagId, bool> isStop)
    {
        for (var depth = Count - 1; depth >= 0; depth--)
        {
            if (elements[depth].HasEnded) continue;
            if (isWanted(elements[depth].Tag)) return depth;
            if (isStop(elements[depth].Tag)) return -1;
        }

        return -1;
    }
}

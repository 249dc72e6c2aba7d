namespace Pactwatch.Extraction.Instruments;

/// <summary>The places that are open at a point of the text, outermost first: where a number belongs is told by what is open.</summary>
internal sealed class OpenFrames
{
    /// <summary>Texts number five or six levels deep; what goes deeper stands side by side.</summary>
    private const int MostLevels = 16;

    private readonly List<ClauseFrame> open = [];

    public ClauseFrame? Innermost => open.Count == 0 ? null : open[^1];

    /// <summary>The place that holds the innermost one; null at the top.</summary>
    public ClauseFrame? Parent => open.Count < 2 ? null : open[^2];

    /// <summary>Opens a place under the head of a list that bears no number.</summary>
    public void OpenHead(string path, int clause, bool isPoint)
    {
        // "Article 1: For the purposes of this Agreement: (a) …" is cited as Article 1(a).
        if (!isPoint && Innermost is { Paragraphs: 1 } first && first.NameOf(1) == path) path = first.Path;
        Close(Math.Min(open.Count, MostLevels - 1));
        open.Add(new ClauseFrame(new ClauseNumber(ClauseNumberKind.Bullet, "", "", 0), path, clause) { IsHead = true, IsPoint = isPoint });
    }

    /// <summary>The head of the list that a point without a number stands in; what is open within the list is closed. Null where it stands in none.</summary>
    /// <param name="hasSign">False for a point that only a small letter shows: it stands right behind the head or its like.</param>
    public ClauseFrame? HeadOfPoint(bool hasSign)
    {
        var at = hasSign ? open.FindLastIndex(frame => frame is { IsHead: true, IsPoint: false }) : open.Count - 1;
        if (at < 0 || !open[at].IsHead) return null;
        Close(at + 1);
        return open[at];
    }

    public bool IsEmpty => open.Count == 0;

    /// <summary>Closes what the number ends and opens its own place, whose clause has the number <paramref name="clause"/>.</summary>
    /// <param name="headed">True where the clause before it ends with a colon: a list of another style then stands under it.</param>
    public ClauseFrame Open(ClauseNumber number, int clause, bool headed)
    {
        Close(Math.Min(LevelOf(number, headed), MostLevels - 1));
        var path = Innermost is { } parent ? parent.PathOf(number) : ClauseFrame.Own(number);
        var frame = new ClauseFrame(number, path, clause);
        open.Add(frame);
        return frame;
    }

    /// <summary>The clause that an unnumbered paragraph of running text stands under: a list's last point is over.</summary>
    public void CloseList() => Close(open.FindIndex(frame => frame.Number.Kind is ClauseNumberKind.Item or ClauseNumberKind.Bullet) is var at && at < 0 ? open.Count : at);

    /// <summary>Nothing is open any more.</summary>
    public void Clear() => open.Clear();

    private void Close(int from) => open.RemoveRange(from, open.Count - from);

    private int LevelOf(ClauseNumber number, bool headed) => number.Kind switch
    {
        ClauseNumberKind.Annex => 0,
        ClauseNumberKind.Part => open.FindLastIndex(frame => frame.Number.Kind == ClauseNumberKind.Annex) + 1,
        ClauseNumberKind.Article => LevelOfArticle(number),
        ClauseNumberKind.Ordinal => LevelOfStyle(ClauseNumberKind.Ordinal),
        ClauseNumberKind.Plain => LevelOfPlain(number, headed),
        ClauseNumberKind.Dotted => LevelOfDotted(number),
        ClauseNumberKind.Item => LevelOfItem(number),
        _ => LevelOfStyle(ClauseNumberKind.Bullet),
    };

    // Articles follow articles, sections sections; a word that isn't open yet stands under the headings that are.
    private int LevelOfArticle(ClauseNumber number)
    {
        var like = open.FindLastIndex(frame => frame.Number.Kind == ClauseNumberKind.Article && frame.Number.Word == number.Word);
        return like >= 0 ? like : open.FindLastIndex(frame => frame.Number.Kind <= ClauseNumberKind.Article) + 1;
    }

    private int LevelOfStyle(ClauseNumberKind kind)
    {
        var like = open.FindLastIndex(frame => frame.Number.Kind == kind);
        if (like >= 0) return like;
        return kind == ClauseNumberKind.Bullet ? open.Count : open.FindLastIndex(frame => frame.Number.Kind <= ClauseNumberKind.Article) + 1;
    }

    private int LevelOfPlain(ClauseNumber number, bool headed)
    {
        var like = open.FindLastIndex(frame => frame.Number.Kind == ClauseNumberKind.Plain);
        if (headed && number.Label == "1" && !IsEmpty) return open.Count;
        if (like >= 0) return like;
        // "4.1 … : 1. … 2. …" has no plain number open and no list head before it: a new section begins.
        return open.FindLastIndex(frame => frame.Number.Kind <= ClauseNumberKind.Ordinal) + 1;
    }

    private int LevelOfDotted(ClauseNumber number)
    {
        var parent = open.FindLastIndex(frame => ClauseFrame.Begins(number.Label, frame.Number.Label) && frame.Number.Kind is ClauseNumberKind.Plain or ClauseNumberKind.Dotted or ClauseNumberKind.Article);
        return (parent >= 0 ? parent : open.FindLastIndex(frame => frame.Number.Kind <= ClauseNumberKind.Ordinal)) + 1;
    }

    // A label follows the one it comes next to, the innermost first; (i) behind (h) is a letter; the first of a style opens a list.
    private int LevelOfItem(ClauseNumber number)
    {
        for (var at = open.Count - 1; at >= 0 && open[at].Number.Kind is ClauseNumberKind.Item or ClauseNumberKind.Bullet; at--)
        {
            if (ItemOrder.IsNext(open[at].Number.Label, number.Label)) return at;
        }

        if (ItemOrder.IsFirst(number.Label)) return open.Count;
        var alike = open.FindLastIndex(frame => frame.Number.Kind == ClauseNumberKind.Item && ItemOrder.AreOfOneStyle(frame.Number.Label, number.Label));
        return alike >= 0 ? alike : open.Count;
    }
}

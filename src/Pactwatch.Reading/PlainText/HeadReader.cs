using System.Collections.Frozen;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.PlainText;

/// <summary>
/// Reads the lines above the first paragraph: the paper's name, its section, headline, standfirst, writer and date.
/// A text that starts with a paragraph has no head, and one without any paragraph is left as it is.
/// </summary>
internal sealed class HeadReader
{
    private const int LongestHead = 12;
    private const int ShortestHeadline = 3;

    // "STORY WITHDRAWN" above "Northwire, March 9, 2026"
    private const int ShortestBeside = 2;

    private static readonly FrozenSet<string> OutletWords = WordList.Entries("outlet-words.txt");

    private const int LongestMotto = 12;

    private static readonly FrozenSet<string> FoundingWords = WordList.Entries("founding-words.txt");

    private readonly Passage[] passages;
    private readonly ReadingDraft draft;
    private readonly int length;

    private HeadReader(Passage[] passages, int length, ReadingDraft draft) => (this.passages, this.length, this.draft) = (passages, length, draft);

    public static IReadOnlyList<Passage> Read(List<string> paragraphs, ReadingDraft draft)
    {
        var whole = paragraphs.Select(paragraph => new Passage(paragraph)).ToArray();
        var lengthOfHead = LengthOfHead(whole);
        if (lengthOfHead > 0) new HeadReader(whole, lengthOfHead, draft).Read();
        return whole;
    }

    // A question of some length can be a headline or a first paragraph: at the very top it is the headline.
    private static int LengthOfHead(Passage[] passages)
    {
        for (var i = 0; i < Math.Min(passages.Length, LongestHead); i++)
        {
            var text = passages[i].Characters;
            var isQuestion = i == 0 && text.Length <= 110 && text[^1] is '?' or '!';
            if (!isQuestion && (Prose.IsParagraph(text) || WireDateline.Find(text) is not null)) return i;
        }

        return 0;
    }

    private void Read()
    {
        for (var i = 0; i < length; i++) ReadPlainCases(i);
        var title = FindTitle();
        if (title < 0) return;
        draft.TellTitle(passages[title].Characters);
        passages[title] = passages[title] with { Kind = BlockKind.Title };
        for (var i = 0; i < length; i++)
        {
            if (passages[i].Kind is null) passages[i] = passages[i] with { Kind = KindBeside(i, title) };
        }
    }

    private void ReadPlainCases(int at)
    {
        var text = passages[at].Characters;
        BlockKind? kind = null;
        if (DateLine.TryRead(text) is { } dates)
        {
            foreach (var (mention, isModification) in dates) draft.TellDate(mention, DateSource.Line, text, isModification);
            kind = BlockKind.Dateline;
        }
        else if (BylineLine.TryRead(text) is { } names)
        {
            draft.TellByline(names);
            foreach (var mention in DateScanner.Scan(text)) draft.TellDate(mention, DateSource.Line, mention.Span.In(text));
            kind = BlockKind.Byline;
        }
        else if (NamedDateLine.Find(text) is { } date && HasHeadlineBeside(at))
        {
            draft.TellDate(date, DateSource.Line, text);
            kind = BlockKind.Dateline;
        }
        else if (IsOutletName(text))
        {
            draft.TellOutlet(text);
            kind = BlockKind.Furniture;
        }
        else if (FurnitureLine.IsSectionName(text) || IsMotto(text))
        {
            kind = BlockKind.Furniture;
        }

        passages[at] = passages[at] with { Kind = kind };
    }

    // "Drell, March 4, 2031: Ships Sail" may be the headline itself: another line must be there to be it.
    private bool HasHeadlineBeside(int at) =>
        Enumerable.Range(0, length).Any(other => other != at && Prose.IsHeadline(passages[other].Characters) && Prose.CountWords(passages[other].Characters) >= ShortestBeside
            && NamedDateLine.Find(passages[other].Characters) is null && DateLine.TryRead(passages[other].Characters) is null);

    // A line that comes twice is the headline; else the first that has the words of one, mixed case before capitals.
    private int FindTitle()
    {
        var candidates = Enumerable.Range(0, length).Where(IsCandidate).ToArray();
        foreach (var at in candidates)
        {
            if (candidates.Any(other => other > at && Same(passages[other].Characters, passages[at].Characters))) return at;
        }

        var longEnough = candidates.Where(at => Prose.CountWords(passages[at].Characters) >= ShortestHeadline).ToArray();
        foreach (var at in longEnough)
        {
            if (!Prose.IsInCapitals(passages[at].Characters)) return at;
        }

        if (longEnough.Length > 0) return longEnough[0];
        return candidates.Length > 0 ? candidates[0] : -1;
    }

    private bool IsCandidate(int at) =>
        passages[at].Kind is null && Prose.IsHeadline(passages[at].Characters)
        && !CaptionLine.Is(passages[at].Characters) && !CreditLine.Is(passages[at].Characters) && !FurnitureLine.Is(passages[at].Characters);

    private BlockKind? KindBeside(int at, int title)
    {
        var text = passages[at].Characters;
        if (Same(text, passages[title].Characters)) return BlockKind.Furniture;
        if (!IsCandidate(at)) return null;
        if (at < title) return BlockKind.Furniture;
        if (draft.Byline is not null || !BylineLine.IsBareName(text)) return BlockKind.Heading;
        draft.TellByline(text);
        return BlockKind.Byline;
    }

    private static bool IsOutletName(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= 5 && Prose.IsCapitalised(text) && (OutletWords.Contains(words[^1]) || OutletWords.Contains($"{words[^2]} {words[^1]}"));
    }

    // "Serving Dunmore and the Upper Plains since 1946", "Est. 1874"
    private static bool IsMotto(string text)
    {
        var words = text.Split([' ', '.', ',', '|'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= LongestMotto && words[^1] is { Length: 4 } year && year.All(char.IsAsciiDigit) && FoundingWords.Contains(words[^2]);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

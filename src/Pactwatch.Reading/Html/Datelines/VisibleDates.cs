using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>
/// Weighs the dates that readers of a page see, by the words beside them, what the page calls their elements, and how
/// near they stand to the title; the one that most speaks for is the page's own. All weights are integers.
/// </summary>
internal sealed class VisibleDates
{
    private const int LongestLine = 200;
    private const int LongestMarked = 120;
    private const int MostDates = 2000;
    private const int Certain = 38;
    private const int Likely = 12;
    private const int Thinkable = -12;

    private readonly PageTree page;
    private readonly IReadOnlyList<PagePassage> passages;
    private readonly int title;
    private readonly ArticleFinder finder;
    private readonly List<VisibleDate> found = [];

    private VisibleDates(PageTree page, IReadOnlyList<PagePassage> passages, int title, ArticleFinder finder) =>
        (this.page, this.passages, this.title, this.finder) = (page, passages, title, finder);

    public static void Tell(PageTree page, IReadOnlyList<PagePassage> passages, int title, ArticleFinder finder, ReadingDraft draft)
    {
        var dates = new VisibleDates(page, passages, title, finder);
        dates.FindInLines();
        dates.FindInElements();
        dates.TellBest(draft);
    }

    private void TellBest(ReadingDraft draft)
    {
        foreach (var date in found.OrderByDescending(date => date.Score).ThenBy(date => date.Place))
        {
            if (date.Score < Thinkable) break;
            draft.TellDate(date.Mention, SourceOf(date.Score), date.Words, date.IsModification, date.Score);
        }
    }

    private static DateSource SourceOf(int score) => score >= Certain ? DateSource.Line : score >= Likely ? DateSource.NearLine : DateSource.FarLine;

    private void FindInLines()
    {
        for (var place = 0; place < passages.Count && found.Count < MostDates; place++)
        {
            var passage = passages[place];
            if (passage.Characters.Length > LongestLine) continue;
            var isDateAlone = DateLine.TryRead(passage.Characters) is not null;
            foreach (var mention in DateScanner.Scan(passage.Characters, allowsShortYears: isDateAlone))
            {
                if (mention.Year is null) continue;
                var label = passage.Characters[..mention.Span.Start];
                var score = (isDateAlone ? 14 : passage.Characters.Length < 80 ? 4 : -6) + ScoreOfPlace(place) + ScoreOfElement(passage.Owner, out var isModified) + ScoreOfLabel(label, out var isChange);
                if (passage.LinkLength > mention.Span.Length) score -= 6;
                found.Add(new VisibleDate(mention, passage.Characters, isChange || isModified, score, place));
            }
        }
    }

    private void FindInElements()
    {
        foreach (var element in page[page.Body].Elements())
        {
            if (found.Count >= MostDates) return;
            if (page.SourceEnd(page.SubtreeEnd(element.Index) - 1) - page.SourceStart(element.Index) > LongestMarked * 8) continue;
            var isTime = element.Tag == TagId.Time;
            if (!isTime && !DateClasses.SayDate(element) && !DateClasses.SayPublished(element)) continue;
            var words = isTime && element.Attribute("datetime") is { Length: > 5 } stamp && DateScanner.ScanOne(stamp) is { Year: not null } ? stamp : OneLine(element.Text);
            if (words.Length > LongestMarked) continue;
            if (DateScanner.ScanOne(words) is not { Year: not null } mention) continue;
            var place = PlaceOf(element);
            var before = Before(element);
            var score = 8 + ScoreOfPlace(place) + ScoreOfElement(element, out var isModified) + ScoreOfLabel(before, out var isChange);
            if (words.Length < 40) score += 6;
            found.Add(new VisibleDate(mention, words, isChange || isModified || DateLine.SpeaksOfChange(words), score, place));
        }
    }

    private static int ScoreOfLabel(string label, out bool isChange)
    {
        var words = label.Length > 60 ? label[^60..] : label;
        var score = 0;
        isChange = false;
        foreach (var word in words.Split([' ', ':', ',', '|', '(', '.', '-', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateWords.SpeaksOfChange(word)) isChange = true;
            else if (DateWords.SpeaksOfPublication(word)) score = 18;
        }

        return score;
    }

    // Below the title within a few lines, or just above it.
    private int ScoreOfPlace(int place)
    {
        if (title < 0) return Math.Max(0, 10 - place);
        var distance = place - title;
        return distance >= 0 ? Math.Max(-8, 26 - (2 * distance)) : Math.Max(-8, 16 + (3 * distance));
    }

    private int ScoreOfElement(PageNode element, out bool isModified)
    {
        isModified = false;
        var score = finder.IsInBox(element) ? -30 : finder.IsInArticle(element) ? 8 : 0;
        var level = 0;
        foreach (var round in element.Chain())
        {
            if (round.Tag is TagId.Body or TagId.Article or TagId.Main || level++ > 6) break;
            if (level <= 2)
            {
                if (DateClasses.SayPublished(round)) score += 14;
                else if (DateClasses.SayDate(round)) score += 10;
                else if (DateClasses.SayModified(round)) isModified = true;
                else if (DateClasses.SayBeside(round)) score += 5;
            }

            if (DateClasses.SayElsewhere(round)) score -= 12;
        }

        return score;
    }

    private int PlaceOf(PageNode element)
    {
        int first = 0, end = passages.Count;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (passages[middle].Owner.Index < element.Index) first = middle + 1;
            else end = middle;
        }

        return Math.Max(0, first - 1);
    }

    // What stands on the same line in front of it.
    private string Before(PageNode element)
    {
        const int Enough = 40;
        var before = "";
        var at = element.Index - 1;
        for (; at > page.Body && before.Length < Enough; at--)
        {
            var tag = page.TagOf(at);
            if (tag == TagId.Text) before = page.TextOf(at) + " " + before;
            else if (tag == TagId.Br || !Tags.Has(tag, TagTraits.Inline)) break;
        }

        return OneLine(before);
    }

    private static string OneLine(string text) => Decoding.CharacterCleaner.OneLine(Decoding.CharacterCleaner.Clean(text));
}

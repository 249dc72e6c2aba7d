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
    private const int LastResort = -45;
    private const int Margin = 12;

    // Nothing on the web is older; what is dated before tells of births and battles.
    private const int FirstYear = 1991;

    private readonly PageTree page;
    private readonly IReadOnlyList<PagePassage> passages;
    private readonly int title;
    private readonly ArticleFinder finder;
    private readonly DateClasses classes;
    private readonly List<VisibleDate> found = [];

    private VisibleDates(PageTree page, IReadOnlyList<PagePassage> passages, int title, ArticleFinder finder) =>
        (this.page, this.passages, this.title, this.finder, classes) = (page, passages, title, finder, new DateClasses(page));

    public static void Tell(PageTree page, IReadOnlyList<PagePassage> passages, int title, ArticleFinder finder, ReadingDraft draft)
    {
        var dates = new VisibleDates(page, passages, title, finder);
        dates.FindInLines();
        dates.FindInElements();
        dates.TellBest(draft);
    }

    private void TellBest(ReadingDraft draft)
    {
        found.RemoveAll(date => date.Mention.Year < FirstYear && date.Score < Certain);
        var isTold = false;
        foreach (var date in found.OrderByDescending(date => date.Score).ThenBy(date => date.Place))
        {
            // What tells of a change may stand at the very end.
            if (date.Score < Thinkable && !date.IsModification) continue;
            isTold |= !date.IsModification;
            draft.TellDate(date.Mention, SourceOf(date.Score), date.Words, date.IsModification, date.Score);
        }

        if (!isTold && AgreedDay() is { } agreed) draft.TellDate(agreed.Mention, DateSource.FarLine, agreed.Words, false, agreed.Score);
    }

    // For want of better the one day on which those agree that are placed best.
    private VisibleDate? AgreedDay()
    {
        var ordered = found.Where(date => !date.IsModification && date.Score >= LastResort).OrderByDescending(date => date.Score).ThenBy(date => date.Place).ToArray();
        if (ordered is not [var best, ..]) return null;
        return Array.TrueForAll(ordered, date => date.Score < best.Score - Margin || IsSameDay(date.Mention, best.Mention)) ? best : null;
    }

    private static bool IsSameDay(DateMention left, DateMention right) => (left.Year, left.Month, left.Day) == (right.Year, right.Month, right.Day);

    private static DateSource SourceOf(int score) => score >= Certain ? DateSource.Line : score >= Likely ? DateSource.NearLine : DateSource.FarLine;

    private void FindInLines()
    {
        for (var place = 0; place < passages.Count && found.Count < MostDates; place++)
        {
            var characters = passages[place].Characters;
            if (StatedDay.IsToday(characters)) continue;
            if (StatedDay.IsOfText(characters)) FindInStatement(place);
            else if (characters.Length > LongestLine) FindInOpening(place);
            else FindInLine(place);
        }
    }

    // "This entry was posted on 4 March 2031 by … and is filed under …", wherever it stands.
    private void FindInStatement(int place)
    {
        const int LongestStatement = 160;
        var words = passages[place].Characters;
        var statement = words.Length > LongestStatement ? words[..LongestStatement] : words;
        if (DateScanner.Scan(statement) is not [{ Year: not null } mention, ..]) return;
        var isChange = statement.Split(' ').Any(DateWords.SpeaksOfChange);
        found.Add(new VisibleDate(mention, statement, isChange, Likely, place));
    }

    private void FindInLine(int place)
    {
        var passage = passages[place];
        var isDateAlone = DateLine.TryRead(passage.Characters) is not null;
        var isLabelled = false;
        var before = 0;
        foreach (var mention in DateScanner.Scan(passage.Characters, allowsShortYears: isDateAlone || IsBelowTitle(place)))
        {
            var label = passage.Characters[before..mention.Span.Start];
            before = mention.Span.End;
            if (mention.Year is null) continue;
            var labelScore = ScoreOfLabel(label, out var isChange);
            var score = ScoreOfShape(passage, isDateAlone) + ScoreOfPlace(place) + ScoreOfElement(page[passage.Owner], place, out var isModified) + labelScore;
            if (passage.LinkLength > mention.Span.Length) score -= 6;
            // Beside the day of its last change stands the page's own.
            if (isLabelled && labelScore > 0 && !isChange) score = Math.Max(score, Likely);
            isLabelled |= isChange;
            found.Add(new VisibleDate(mention, passage.Characters, isChange || isModified, score, place));
        }
    }

    private static int ScoreOfShape(PagePassage passage, bool isDateAlone)
    {
        const int LongestLabelled = 80;
        if (CaptionLine.Is(passage.Characters)) return -16;
        return isDateAlone ? 14 : passage.Characters.Length < LongestLabelled ? 4 : -6;
    }

    private bool IsBelowTitle(int place)
    {
        const int LongestByline = 80;
        return title >= 0 && place - title is > 0 and <= 4 && passages[place].Characters.Length <= LongestByline;
    }

    // "Karlsruhe, (12.11.2021). Traditionell …", "27.1.2022 - …": place and date at the head of a paragraph.
    private void FindInOpening(int place)
    {
        const int LongestOpening = 70;
        var characters = passages[place].Characters;
        if (DateScanner.Scan(characters[..LongestOpening]) is not [{ Year: not null } mention, ..]) return;
        var before = characters[..mention.Span.Start].Split([' ', ',', '(', '/', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (before.Length > 4 || !Array.TrueForAll(before, word => char.IsUpper(word[0]) || DateWords.IsKnown(word))) return;
        var behind = characters.AsSpan(mention.Span.End).TrimStart();
        // "4 March 2031 was …" begins a sentence, "4.3.2031 – The …" is put before one.
        var isParted = before.Length > 0 && (mention.Span.End == characters.Length || characters[mention.Span.End] is ')' or '.' or ':' or ',' or ']');
        if (!isParted && (behind.IsEmpty || behind[0] is not ('–' or '-' or '—' or '|' or ':' or '„' or '"' or '“' or '»' or '«'))) return;
        found.Add(new VisibleDate(mention, characters[..mention.Span.End], false, 10 + ScoreOfPlace(place) + ScoreOfElement(page[passages[place].Owner], place, out _), place));
    }

    private void FindInElements()
    {
        var end = page.SubtreeEnd(page.Body);
        for (var at = page.Body + 1; at < end && found.Count < MostDates; at++)
        {
            if (MayHoldDate(at)) FindInElement(page[at]);
        }
    }

    private bool MayHoldDate(int element)
    {
        var tag = page.TagOf(element);
        if (tag == TagId.Text || page.SourceEnd(page.SubtreeEnd(element) - 1) - page.SourceStart(element) > LongestMarked * 8) return false;
        return tag is TagId.Time or TagId.Abbr || (classes.Of(element) & (DateClass.Date | DateClass.Published | DateClass.Modified)) != DateClass.None;
    }

    private void FindInElement(PageNode element)
    {
        var words = Stamp(element) ?? OneLine(element.Text);
        if (words.Length > LongestMarked || DateScanner.ScanOne(words) is not { Year: not null } mention) return;
        var place = PlaceOf(element);
        var before = Before(element) + " " + words[..Math.Min(mention.Span.Start, words.Length)];
        var score = 8 + ScoreOfPlace(place) + ScoreOfElement(element, place, out var isModified) + ScoreOfLabel(before, out var isChange);
        if (words.Length < 40) score += 6;
        found.Add(new VisibleDate(mention, words, isChange || isModified, score, place));
    }

    private static string? Stamp(PageNode element)
    {
        foreach (var attribute in (string[])["datetime", "title", "data-utime", "data-time", "data-timestamp", "data-date"])
        {
            if (element.Attribute(attribute) is { Length: > 5 and <= LongestMarked } stamp && DateScanner.ScanOne(stamp) is { Year: not null }) return stamp;
        }

        return null;
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

    private int ScoreOfElement(PageNode element, int place, out bool isModified)
    {
        isModified = false;
        // Right below the title it hardly matters what the page calls it.
        var isBelowTitle = title >= 0 && place - title is >= 0 and <= 4;
        var score = finder.IsInBox(element.Index) ? isBelowTitle ? -8 : -30 : page.IsWithin(element.Index, finder.Article) ? 8 : 0;
        var level = 0;
        foreach (var round in element.Chain())
        {
            if (round.Tag is TagId.Body or TagId.Article or TagId.Main || level++ > 6) break;
            var said = classes.Of(round.Index);
            if (level <= 2)
            {
                if (said.HasFlag(DateClass.Published)) score += 14;
                else if (said.HasFlag(DateClass.Date)) score += 10;
                else if (said.HasFlag(DateClass.Modified)) isModified = true;
                else if (said.HasFlag(DateClass.Beside)) score += 5;
            }

            if (said.HasFlag(DateClass.Elsewhere)) score -= isBelowTitle ? 4 : 12;
            if (round.Tag == TagId.Blockquote) score -= 25;
        }

        return score;
    }

    private int PlaceOf(PageNode element)
    {
        int first = 0, end = passages.Count;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (passages[middle].Owner < element.Index) first = middle + 1;
            else end = middle;
        }

        return Math.Max(0, first - 1);
    }

    // What stands on the same line in front of it.
    private string Before(PageNode element)
    {
        const int Enough = 40;
        const int MostSteps = 40;
        var before = "";
        var at = element.Index - 1;
        var last = Math.Max(page.Body, at - MostSteps);
        for (; at > last && before.Length < Enough; at--)
        {
            var tag = page.TagOf(at);
            if (tag == TagId.Text) before = page.TextOf(at) + " " + before;
            else if (tag == TagId.Br || !Tags.Has(tag, TagTraits.Inline)) break;
        }

        return OneLine(before);
    }

    private static string OneLine(string text) => Decoding.CharacterCleaner.OneLine(Decoding.CharacterCleaner.Clean(text));
}

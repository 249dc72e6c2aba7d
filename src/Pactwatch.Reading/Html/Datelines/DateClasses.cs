using System.Collections.Frozen;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>What an element's class, id and itemprop say of a date in it.</summary>
internal static class DateClasses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = WordList.Rows("date-classes.tsv")
        .ToFrozenDictionary(row => row.Name, row => row.Forms[0].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    public static bool SayPublished(PageNode element) => ElementWords.Contains(element, Words["published"]);

    public static bool SayDate(PageNode element) => ElementWords.Contains(element, Words["date"]);

    public static bool SayBeside(PageNode element) => ElementWords.Contains(element, Words["beside"]);

    public static bool SayModified(PageNode element) => ElementWords.Contains(element, Words["modified"]);

    public static bool SayElsewhere(PageNode element) => ElementWords.Contains(element, Words["elsewhere"]);
}

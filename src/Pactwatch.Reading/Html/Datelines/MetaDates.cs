using System.Collections.Frozen;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>The dates in a page's meta elements.</summary>
internal static class MetaDates
{
    private static readonly FrozenDictionary<string, string> Names = WordList.Rows("meta-dates.tsv")
        .SelectMany(row => row.Forms[0].Split(' ').Select(form => KeyValuePair.Create(form, row.Name))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static void Tell(PageTree page, ReadingDraft draft)
    {
        foreach (var meta in page.Root.Elements(TagId.Meta))
        {
            var value = meta.Attribute("content") ?? meta.Attribute("datetime") ?? meta.Attribute("value");
            if (string.IsNullOrWhiteSpace(value)) continue;
            foreach (var attribute in (string[])["property", "name", "itemprop", "http-equiv", "pubdate"])
            {
                if (meta.Attribute(attribute) is not { } name || MeaningOf(name, attribute) is not { } meaning) continue;
                TellOne(meaning, value.Trim(), draft);
                break;
            }
        }
    }

    private static string? MeaningOf(string name, string attribute)
    {
        if (attribute == "pubdate") return "published";
        // An http-equiv date is the server's, of its answer.
        if (attribute == "http-equiv" && name.Equals("date", StringComparison.OrdinalIgnoreCase)) return "served";
        return Names.GetValueOrDefault(name.Trim());
    }

    private static void TellOne(string meaning, string value, ReadingDraft draft)
    {
        if (meaning == "picture")
        {
            if (UrlDate.Find(value) is { } days && days.From == days.To) draft.TellDate(DateMentions.On(days.From), DateSource.Picture, value);
            return;
        }

        if (DateScanner.ScanOne(value) is { } mention)
            draft.TellDate(mention, meaning == "served" ? DateSource.Script : DateSource.Metadata, value, meaning == "modified");
    }
}

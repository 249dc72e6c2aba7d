using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Pactwatch.Reading.Pdf;

/// <summary>
/// Finds what runs along at head and foot of the pages: lines that come again there, numbers apart, and the pages'
/// numbers. They are furniture.
/// </summary>
internal sealed class RunningLines
{
    // Head and foot: an eighth of the page each.
    private const int Share = 8;
    private const int FewestPages = 2;

    private static readonly FrozenSet<string> NumberLines = WordList.Entries("page-number-lines.txt");

    private readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    public RunningLines(ImmutableArray<PdfPage> pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var key in page.Blocks.SelectMany(block => block.Lines).Where(line => IsAtEdge(line, page)).Select(line => Key(line.Words)).Distinct(StringComparer.Ordinal))
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        // Left and right pages have heads of their own; a chapter's runs for a part of the pages.
        foreach (var (key, count) in counts)
        {
            if (count >= FewestPages && count * 4 >= pages.Length) repeated.Add(key);
        }
    }

    public bool Holds(PdfLine line, PdfPage page) => IsAtEdge(line, page) && (repeated.Contains(Key(line.Words)) || NumberLines.Contains(Key(line.Words)));

    /// <summary>A line with every number made 0: what is the same on all pages.</summary>
    public static string Key(string words)
    {
        var key = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (!char.IsAsciiDigit(character)) key.Append(char.ToLowerInvariant(character));
            else if (key.Length == 0 || key[^1] != '0') key.Append('0');
        }

        return key.ToString().Trim('-', '–', '—', ' ', '|', '•', '·');
    }

    private static bool IsAtEdge(PdfLine line, PdfPage page) => line.Bottom < page.Height / Share || line.Top > page.Height - (page.Height / Share);
}

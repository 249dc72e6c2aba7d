using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pactwatch.Reading.Access;

/// <summary>The signs of one kind of page (page-signs.tsv).</summary>
internal sealed class PageSigns
{
    private static readonly ImmutableArray<string[]> Rows = [.. WordList.LinesOf("Access/page-signs.tsv").Select(line => line.Split('\t'))];

    private readonly ILookup<char, string> phrasesByFirst;
    private readonly ImmutableArray<string> titles;
    private readonly FrozenSet<string> elements;
    private readonly ImmutableArray<string> sources;
    private readonly ImmutableArray<string> words;

    private PageSigns(string kind)
    {
        phrasesByFirst = Of(kind, "says").ToLookup(phrase => phrase[0]);
        titles = [.. Of(kind, "title")];
        elements = Of(kind, "element").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        sources = [.. Of(kind, "source")];
        words = [.. Of(kind, "word")];
    }

    public static PageSigns Paywalled { get; } = new("paywalled");

    public static PageSigns Consent { get; } = new("consent");

    public static PageSigns Login { get; } = new("login");

    public static PageSigns Challenge { get; } = new("challenge");

    public static PageSigns Missing { get; } = new("missing");

    public static PageSigns Scripts { get; } = new("scripts");

    /// <summary>The words of the passage from where a sentence of it begins as one of the phrases does; null where none does.</summary>
    public string? Says(string passage)
    {
        for (var at = 0; at < passage.Length; at++)
        {
            if (at > 0 && !IsBehindEnd(passage, at)) continue;
            var rest = passage.AsSpan(at);
            foreach (var phrase in phrasesByFirst[char.ToLowerInvariant(passage[at])])
            {
                if (Begins(rest, phrase)) return rest.ToString();
            }
        }

        return null;
    }

    /// <summary>True for a title that is one of the list, alone or before a sign: "Page not found | Oster Courier".</summary>
    public bool IsTitle(string title) => titles.Any(known => Begins(title, known) && IsEndOrSign(title.AsSpan(known.Length).TrimStart()));

    /// <summary>True for a passage that begins a sentence with one of the phrases, or has one of the words anywhere.</summary>
    public bool SpeaksIn(string passage) => Says(passage) is not null || words.Any(word => passage.Contains(word, StringComparison.OrdinalIgnoreCase));

    public bool HasElement(string name) => elements.Contains(name);

    public bool HasSource(string address) => sources.Any(part => address.Contains(part, StringComparison.OrdinalIgnoreCase));

    // A colon goes on: "Access denied: aid trucks wait".
    private static bool IsEndOrSign(ReadOnlySpan<char> rest) => rest.IsEmpty || (!char.IsLetterOrDigit(rest[0]) && rest[0] != ':');

    private static IEnumerable<string> Of(string kind, string where) => Rows.Where(row => row[0] == kind && row[1] == where).SelectMany(row => row[2..]);

    private static bool Begins(ReadOnlySpan<char> text, string phrase)
    {
        if (text.Length < phrase.Length) return false;
        for (var at = 0; at < phrase.Length; at++)
        {
            var character = text[at] == '\u2019' ? '\'' : char.ToLowerInvariant(text[at]);
            if (character != phrase[at]) return false;
        }

        return EndsWord(text, phrase.Length);
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(text[at - 1]);

    // Where a sentence or a part of a line begins: "Home | Subscribe to read", "Stop. Verify you are human."
    private static bool IsBehindEnd(string passage, int at)
    {
        if (passage[at - 1] is '"' or '“' or '«') return false;
        if (!char.IsWhiteSpace(passage[at - 1])) return false;
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(passage[before])) before--;
        return before >= 0 && passage[before] is '.' or '!' or '?' or ':' or '…' or '|' or '–' or '—' or '•' or '·';
    }
}

using System.Collections.Immutable;
using System.Text;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html;

/// <summary>Gathers the linked words of the paragraph that is being walked through.</summary>
internal sealed class OpenLinks(PageTree page)
{
    /// <summary>The longest address kept, in characters; browsers and servers stop at about as many.</summary>
    private const int LongestAddress = 2000;

    private readonly List<(string Address, int Start, int End)> pieces = [];
    private string? address;

    public void Enter(int link) => address = AddressOf(page.Attribute(link, "href"));

    /// <summary>Takes the text's new characters as words of the open link.</summary>
    public void Take(int start, int end)
    {
        if (address is null || start >= end) return;
        if (pieces.Count > 0 && ReferenceEquals(pieces[^1].Address, address)) pieces[^1] = (address, pieces[^1].Start, end);
        else pieces.Add((address, start, end));
    }

    /// <summary>Ends the paragraph: where its linked words stand in it once it is cleaned.</summary>
    /// <param name="text">The paragraph as it was gathered.</param>
    /// <param name="cleaned">The same as it is kept, on one line.</param>
    public ImmutableArray<LinkedWords> Flush(StringBuilder text, string cleaned)
    {
        if (pieces.Count == 0) return [];
        var links = ImmutableArray.CreateBuilder<LinkedWords>(pieces.Count);
        var place = new PlaceInLine();
        var taken = 0;
        foreach (var (target, start, end) in pieces)
        {
            place.Pass(CharacterCleaner.Clean(text.ToString(taken, start - taken)));
            var raw = CharacterCleaner.Clean(text.ToString(start, end - start));
            var words = CharacterCleaner.OneLine(raw);
            var from = place.StartOf(raw);
            place.Pass(raw);
            taken = end;
            // A mark that joins the letter before it moves what follows: such words are found nowhere, rather than in a wrong place.
            if (words.Length > 0 && cleaned.AsSpan(Math.Min(from, cleaned.Length)).StartsWith(words, StringComparison.Ordinal)) links.Add(new LinkedWords(from, from + words.Length, target));
        }

        pieces.Clear();
        return links.ToImmutable();
    }

    private static string? AddressOf(string? reference)
    {
        if (reference is null || reference.Length > LongestAddress) return null;
        var trimmed = reference.Trim();
        if (trimmed.StartsWith("//", StringComparison.Ordinal)) trimmed = "https:" + trimmed;
        return Uri.TryCreate(trimmed, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" && whole.Host.Length > 0 ? whole.AbsoluteUri : null;
    }

    /// <summary>How far a text has come that is put on one line as it comes.</summary>
    private struct PlaceInLine
    {
        private int length;
        private bool isBehindSpace;

        public readonly int StartOf(string words) => length + (length > 0 && (isBehindSpace || (words.Length > 0 && char.IsWhiteSpace(words[0]))) ? 1 : 0);

        public void Pass(string words)
        {
            foreach (var character in words)
            {
                if (char.IsWhiteSpace(character))
                {
                    isBehindSpace = length > 0;
                }
                else
                {
                    length += isBehindSpace ? 2 : 1;
                    isBehindSpace = false;
                }
            }
        }
    }
}

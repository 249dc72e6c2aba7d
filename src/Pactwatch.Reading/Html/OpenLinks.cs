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

    /// <summary>The words so far, cleaned as the paragraph is, and starts again.</summary>
    public ImmutableArray<LinkedWords> Flush(StringBuilder text)
    {
        if (pieces.Count == 0) return [];
        var links = pieces.Select(piece => new LinkedWords(CharacterCleaner.OneLine(CharacterCleaner.Clean(text.ToString(piece.Start, piece.End - piece.Start))).Trim(), piece.Address))
            .Where(link => link.Words.Length > 0).ToImmutableArray();
        pieces.Clear();
        return links;
    }

    private static string? AddressOf(string? reference)
    {
        if (reference is null || reference.Length > LongestAddress) return null;
        var trimmed = reference.Trim();
        if (trimmed.StartsWith("//", StringComparison.Ordinal)) trimmed = "https:" + trimmed;
        return Uri.TryCreate(trimmed, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" && whole.Host.Length > 0 ? whole.AbsoluteUri : null;
    }
}

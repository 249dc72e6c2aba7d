using System.Collections.Immutable;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Feeds;

/// <summary>Gathers the items of a feed: each key once, at most as many as are read of one.</summary>
internal sealed class ListedItems
{
    /// <summary>The longest summary, in characters.</summary>
    public const int LongestSummary = 1000;

    private const int LongestLine = 500;
    private const int LongestDate = 100;

    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ListedItem>.Builder items = ImmutableArray.CreateBuilder<ListedItem>();

    public ImmutableArray<ListedItem> All => items.ToImmutable();

    /// <summary>Adds an item unless one with its key is there; what names nothing is no item.</summary>
    /// <param name="told">What the feed says of it; its address whole already.</param>
    /// <param name="guid">Its identity in the feed, where it has no address.</param>
    public void Add(ContainerMetadata told, string? guid, string? summary, ContainedDocument? article)
    {
        var title = OneLine(told.Title, LongestLine);
        var key = (told.Url is null ? null : CanonicalAddress.Of(told.Url)) ?? OneLine(guid, CanonicalAddress.MaxLength) ?? title;
        if (key is null || !keys.Add(key)) return;
        var published = OneLine(told.Published, LongestDate);
        items.Add(new ListedItem(key, told.Url, title, OneLine(summary, LongestSummary), published, RecordDate.Day(published), OneLine(told.Modified, LongestDate), article));
    }

    /// <summary>The words with single blanks between them, cut behind a whole word with "…" where they are too long; null for none.</summary>
    public static string? OneLine(string? text, int longest)
    {
        if (text is null) return null;
        // Enough to fill the line whatever its blanks; the rest is not looked at.
        var looked = text.Length > longest * 4 ? text[..(longest * 4)] : text;
        var line = string.Join(' ', looked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) return line.Length == 0 ? null : line;
        var cut = line.LastIndexOf(' ', longest - 1);
        var end = cut > longest / 2 ? cut : longest - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }
}

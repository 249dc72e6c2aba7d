using System.Text.Json;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Discovery;

/// <summary>
/// Reads what a list of addresses with dates says: the tables of GDELT and its article lists (CSV, JSON), exports of Media
/// Cloud (CSV, JSON), any table or JSON with addresses in it, or a text with an address a line. Told by what is in it, not
/// by its name. Never throws on any bytes, and fetches nothing.
/// </summary>
public static class AddressList
{
    /// <summary>The largest list, in bytes.</summary>
    public const int MaxBytes = 256 * 1024 * 1024;

    // Articles that are no pages (of broadcasts, of archives) may be the first ones.
    private const int LinesLookedAt = 50;

    public static AddressListOutcome Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return Refuse(FormatFinding.OtherFormat, "It is empty.");
        if (bytes.Length > MaxBytes) return Refuse(FormatFinding.DocumentTooLarge, $"The list is larger than {BoundedBytes.InWords(MaxBytes)}, the limit; cut it into several.");
        if (BinaryContent.Recognize(bytes.Span) is { } content) return Refuse(FormatFinding.OtherFormat, $"It is {content}.");
        try
        {
            var text = TextDecoder.ToCharacters(bytes, null);
            var head = text.AsSpan().TrimStart("\uFEFF \t\r\n");
            if (head.StartsWith("<")) return Refuse(FormatFinding.OtherFormat, "It is a page or XML, no list of addresses.");
            var listing = head.StartsWith("{") || head.StartsWith("[") ? OfJson(text) : OfLines(text);
            return listing.Rows.IsEmpty ? Refuse(FormatFinding.OtherFormat, "It holds no address of http or https.") : new AddressListOutcome(listing, null, null);
        }
        catch (ContainerException fault)
        {
            return Refuse(fault.Code, fault.Message);
        }
    }

    private static AddressListing OfLines(string text)
    {
        var lines = new AddressLines(text);
        for (var number = 0; number < LinesLookedAt && lines.Next() is { } line; number++)
        {
            var cells = line.Split('\t');
            if (GdeltTable.IsHead(cells) || GdeltTable.Of(cells) is not null) return AddressTables.OfGdelt(text);
        }

        return AddressTables.Named(text) is { Rows.IsEmpty: false } named ? named : AddressTables.Unnamed(text);
    }

    // One value, or an object a line.
    private static AddressListing OfJson(string text)
    {
        var rows = new AddressRows(AddressListKind.Json);
        try
        {
            using var document = JsonText.Parse(System.Text.Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
            AddressObjects.AddAll(document.RootElement, rows);
        }
        catch (ContainerException)
        {
            var lines = new AddressLines(text);
            while (lines.Next() is { } line && !rows.IsFull)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                AddLine(line, rows);
            }
        }

        return rows.Listing;
    }

    private static void AddLine(string line, AddressRows rows)
    {
        try
        {
            using var document = JsonText.Parse(System.Text.Encoding.UTF8.GetBytes(line));
            if (document.RootElement.ValueKind == JsonValueKind.Object) AddressObjects.Add(document.RootElement, rows);
            else rows.Add(null, null, null, null);
        }
        catch (ContainerException)
        {
            rows.Add(null, null, null, null);
        }
    }

    private static AddressListOutcome Refuse(string code, string why) => new(null, why, code);
}

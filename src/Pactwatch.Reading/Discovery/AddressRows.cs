using System.Collections.Immutable;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Feeds;

namespace Pactwatch.Reading.Discovery;

/// <summary>Gathers the rows of a list of addresses: each address once, at most as many as are read of one list.</summary>
internal sealed class AddressRows(AddressListKind kind)
{
    private const int LongestTitle = 500;
    private const int LongestOutlet = 200;
    private const int LongestDate = 100;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly ImmutableArray<AddressRow>.Builder rows = ImmutableArray.CreateBuilder<AddressRow>();
    private int without;
    private int repeated;

    /// <summary>True where no further row is taken.</summary>
    public bool IsFull { get; private set; }

    public AddressListing Listing => new(kind, rows.ToImmutable(), without, repeated, IsFull);

    /// <summary>Takes what a row says; one without an address is counted.</summary>
    public void Add(string? address, string? date, string? title, string? outlet)
    {
        if (CanonicalAddress.Whole(address, null) is not { } whole)
        {
            without++;
            return;
        }

        if (!known.Add(CanonicalAddress.Of(whole) ?? whole))
        {
            repeated++;
            return;
        }

        if (rows.Count >= AddressListing.MaxRows)
        {
            IsFull = true;
            return;
        }

        var written = ListedItems.OneLine(date, LongestDate);
        rows.Add(new AddressRow(whole, written, RecordDate.Day(Plain(written)), ListedItems.OneLine(title, LongestTitle), ListedItems.OneLine(outlet, LongestOutlet)));
    }

    // "20310304T081500Z", the stamp of GDELT's article lists, without the letters.
    private static string? Plain(string? date) =>
        date is { Length: 15 or 16 } && date[8] == 'T' && date.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 ? date[..8] : date;
}

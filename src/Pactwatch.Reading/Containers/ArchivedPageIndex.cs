using System.Globalization;
using System.Text.Json;
using NodaTime;
using Pactwatch.Reading.Addresses;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Containers;

/// <summary>Reads the index.json with which ArchiveBox says of a page what it is and when it was saved.</summary>
public static class ArchivedPageIndex
{
    /// <summary>The largest index, in bytes: it grows with each time that a page was saved.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const double MostSeconds = 4_102_444_800;

    /// <summary>What it says of the page; null where it is something else. Never throws on any bytes.</summary>
    public static ContainerMetadata? Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxBytes) return null;
        try
        {
            using var document = JsonText.Parse(bytes);
            var root = document.RootElement;
            if (JsonFields.TextOf(root, "url") is not { } url || CanonicalAddress.Whole(url, null) is not { } whole) return null;
            if (JsonFields.TextOf(root, "timestamp") is not { } stamp) return null;
            return new ContainerMetadata { Url = whole, FallbackTitle = JsonFields.TextOf(root, "title"), RetrievedOn = Day(stamp) };
        }
        catch (ContainerException)
        {
            return null;
        }
    }

    private static LocalDate? Day(string stamp) =>
        double.TryParse(stamp, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < MostSeconds
            ? Instant.FromUnixTimeSeconds((long)seconds).InUtc().Date : null;
}

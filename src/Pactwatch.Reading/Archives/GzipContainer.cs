using System.IO.Compression;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Archives;

/// <summary>One file packed with gzip (in one member or, as web archives are, in many). What is in it keeps the file's own source.</summary>
internal sealed class GzipContainer : IContainer
{
    public static GzipContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var packed = new CountedStream(input.Content);
        using var unpacked = new UnpackedStream(new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true), () => packed.Count, input.Opening.Budget);
        var (head, whole) = PeekedStream.Peek(unpacked, 2);
        // A file can be made that unpacks to itself.
        if (head is [0x1F, 0x8B]) throw new ContainerException(FormatFinding.NestedTooDeep, "It is packed with gzip twice; unpack it once and read what comes out.");
        foreach (var item in input.Opening.Open(whole, NameWithin(input.Name), input.Source, input.Hints, input.Depth)) yield return item;
        // The framework does not say so. Of several members the last one's size stands there, which is less than all.
        if (unpacked.IsAtEnd && packed.LastFour > unpacked.Count)
            yield return new FileFinding(FormatFinding.Damaged, input.Source, "It ends too early; what was there was read.");
    }

    private static string NameWithin(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
}

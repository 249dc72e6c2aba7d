using System.Globalization;
using System.IO.Compression;

namespace Pactwatch.Collecting.Fetching;

/// <summary>Reads a body to its end and undoes its codings (RFC 9110, 8.4.1), each layer under one <see cref="Tally"/>.</summary>
internal static class BodyReader
{
    private const int BlockBytes = 1 << 16;

    /// <param name="body">As it comes over the connection.</param>
    /// <param name="codings">As the head names them, in the order in which they were applied.</param>
    /// <param name="limit">In decoded bytes.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="BodyFaultException">Too much of something, or a coding that isn't known.</exception>
    /// <exception cref="InvalidDataException">It isn't coded as told.</exception>
    public static async Task<ReadOnlyMemory<byte>> Read(Stream body, IEnumerable<string> codings, int limit, CancellationToken stop)
    {
        var tally = new Tally(limit);
        var layers = new Stack<Stream>();
        layers.Push(new TalliedStream(body, tally.Receive));
        try
        {
            foreach (var coding in Enumerable.Reverse(Known(codings))) layers.Push(await Undo(coding, layers.Peek(), tally, stop));
            return await ReadAll(layers.Peek(), stop);
        }
        catch (InvalidOperationException fault)
        {
            // The decoder of br says so in this way.
            throw new InvalidDataException("The body is not coded as told.", fault);
        }
        finally
        {
            foreach (var layer in layers) await layer.DisposeAsync();
        }
    }

    private static List<string> Known(IEnumerable<string> codings)
    {
        var known = codings.Select(coding => coding.Trim().ToLowerInvariant()).Where(coding => coding is not ("identity" or "")).ToList();
        if (known.Count > FetchLimits.Codings)
        {
            throw new BodyFaultException(FetchCodes.TooManyCodings, string.Create(CultureInfo.InvariantCulture,
                $"The answer is compressed {known.Count} times over; at most {FetchLimits.Codings} are undone. It was not read."));
        }

        if (known.Exists(coding => coding is not ("gzip" or "x-gzip" or "deflate" or "br")))
            throw new BodyFaultException(FetchCodes.UnknownCoding, "The answer is compressed in a way that was not asked for (gzip, deflate and br were). It was not read; the site's operator would have to put that right.");
        return known;
    }

    private static async Task<Stream> Undo(string coding, Stream coded, Tally tally, CancellationToken stop)
    {
        var decoder = coding switch
        {
            "br" => new BrotliStream(coded, CompressionMode.Decompress),
            "deflate" => await Inflate(coded, stop),
            _ => new GZipStream(coded, CompressionMode.Decompress),
        };
        long decoded = 0;
        return new TalliedStream(decoder, read => tally.Decode(decoded += read));
    }

    /// <summary>"deflate" means zlib's format; some servers send it bare. The two differ in the first byte's low half.</summary>
    private static async Task<Stream> Inflate(Stream coded, CancellationToken stop)
    {
        var first = new byte[1];
        var read = await coded.ReadAsync(first, stop);
        var whole = new PrefixedStream(first.AsMemory(0, read), coded);
        return read == 1 && (first[0] & 0x0f) == 8 ? new ZLibStream(whole, CompressionMode.Decompress) : new DeflateStream(whole, CompressionMode.Decompress);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAll(Stream stream, CancellationToken stop)
    {
        var whole = new MemoryStream();
        var block = new byte[BlockBytes];
        int read;
        while ((read = await stream.ReadAsync(block, stop)) > 0) whole.Write(block, 0, read);
        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}

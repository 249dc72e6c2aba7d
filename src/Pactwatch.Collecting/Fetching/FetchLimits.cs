namespace Pactwatch.Collecting.Fetching;

/// <summary>What one fetch may take, over all its redirections. Bytes are decoded ones; times are of the machine's clock.</summary>
public sealed record FetchLimits
{
    /// <summary>The head of an answer may have at most this many kilobytes.</summary>
    public const int HeadKilobytes = 64;

    /// <summary>A body within this many bytes may be compressed as well as it likes.</summary>
    public const int BytesWithoutRatio = 1 << 20;

    /// <summary>Beyond <see cref="BytesWithoutRatio"/>: at most this many decoded bytes for each one received.</summary>
    public const int Ratio = 100;

    /// <summary>At most this many codings over each other (gzip in brotli is two).</summary>
    public const int Codings = 2;

    /// <summary>20 MiB, PDF 100 MiB; 10 s to connect, 15 s to the answer's head, 30 s for all; 5 redirections.</summary>
    public static FetchLimits Default { get; } = new();

    /// <summary>Of a body that isn't a PDF.</summary>
    public int Bytes { get; init; } = 20 << 20;

    /// <summary>Of a body whose media type is PDF.</summary>
    public int PdfBytes { get; init; } = 100 << 20;

    /// <summary>From the question for the name's addresses to a connection.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the connection to the end of the answer's head.</summary>
    public TimeSpan HeadTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For all of it, but for waiting until another fetch from the same host is over.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many redirections are followed.</summary>
    public int Redirections { get; init; } = 5;
}

namespace Pactwatch.Reading.Containers;

/// <summary>
/// How much is read of one file. All are counts, so that the same file gives the same reports on every machine; bytes
/// are counted as unpacked, and each limit that is reached is told by a finding of its own.
/// </summary>
public sealed record ContainerLimits
{
    private const int Mega = 1024 * 1024;

    /// <summary>The limits that the program reads with.</summary>
    public static ContainerLimits Default { get; } = new();

    /// <summary>Bytes of one document, PDF apart.</summary>
    public int DocumentBytes { get; init; } = ReportReader.MaxBytes;

    /// <summary>Bytes of one PDF, which may hold pictures.</summary>
    public int PdfBytes { get; init; } = 100 * Mega;

    /// <summary>Bytes of a container that must be held in memory as a whole (a mail, a feed, an archive within another), and of one of its records.</summary>
    public int HeldBytes { get; init; } = 64 * Mega;

    /// <summary>Bytes unpacked from one file, all layers together.</summary>
    public long UnpackedBytes { get; init; } = 2048L * Mega;

    /// <summary>Unpacked bytes for one packed byte, asked only after <see cref="RatioAfterBytes"/>.</summary>
    public int Ratio { get; init; } = 100;

    public long RatioAfterBytes { get; init; } = Mega;

    /// <summary>Entries of one ZIP archive.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>Entries packed too tightly, after which an archive is given up.</summary>
    public int TightEntries { get; init; } = 8;

    /// <summary>Records or rows of one file.</summary>
    public int Records { get; init; } = 1_000_000;

    /// <summary>Mails of one mailbox: each has its own head, parts and charset, and takes the time of many rows.</summary>
    public int Mails { get; init; } = 10_000;

    /// <summary>Items of one feed.</summary>
    public int FeedItems { get; init; } = 2_000;

    /// <summary>Containers within the file's own container, and in these.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>Parts of one mail, and how deep they lie within each other.</summary>
    public int MailParts { get; init; } = 1_000;

    public int MailDepth { get; init; } = 20;
}

using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Storage.Watching;

/// <summary>One line of the log of collecting: what was asked of whom, and what came of it.</summary>
/// <param name="Source">Id of the source for which it was asked.</param>
/// <param name="Result">fetched, notmodified, gone, trylater, refused or failed.</param>
public sealed record CollectionEntry(Instant At, string Source, string Address, string Result)
{
    public string? FinalAddress { get; init; }

    /// <summary>Each from where, to where, and whether for good.</summary>
    public ImmutableArray<(string From, string To, bool IsPermanent)> Redirections { get; init; } = [];

    /// <summary>HTTP status; null where there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>Bytes of the body, unpacked.</summary>
    public long? Bytes { get; init; }

    /// <summary>The report that it brought.</summary>
    public ReportId? Report { get; init; }

    public string? Code { get; init; }

    public string? Why { get; init; }
}

using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>What became of one report of a batch.</summary>
public enum AddResult
{
    Added,

    /// <summary>These bytes are held already, under this source.</summary>
    AlreadyHeld,

    /// <summary>These bytes are held already under another source, which is now known too.</summary>
    SourceAdded,

    /// <summary>Held already, but its reading was renewed (another reader version, or another given date, outlet or address).</summary>
    ReadAgain,
}

public sealed record AddOutcome(ReportId Id, AddResult Result);

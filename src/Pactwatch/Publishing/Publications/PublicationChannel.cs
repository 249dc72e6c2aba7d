namespace Pactwatch.Publishing.Publications;

/// <summary>A way in which subscribers are told of the ledger.</summary>
public enum PublicationChannel
{
    /// <summary>The calendar of deadlines.</summary>
    Calendar,

    /// <summary>The feed of changes.</summary>
    Feed,
}

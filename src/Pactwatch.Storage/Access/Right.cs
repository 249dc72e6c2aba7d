namespace Pactwatch.Storage.Access;

/// <summary>What somebody may do on a server; each right holds those before it.</summary>
public enum Right
{
    /// <summary>What anybody may who reaches the server: sign in, and nothing of the ledger.</summary>
    None,

    /// <summary>See all.</summary>
    Read,

    /// <summary>Append judgements.</summary>
    Review,

    /// <summary>See how the server itself is doing.</summary>
    Admin,
}

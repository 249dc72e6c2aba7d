namespace Pactwatch.Storage.Health;

/// <summary>Whether a store can be read and written just now.</summary>
/// <param name="Code">One word for programs: "ready", "in-use", "full", "read-only", "unusable", "slow" or "failed".</param>
/// <param name="Why">A sentence that names no place and no person, for whoever may ask.</param>
/// <param name="Detail">What the store itself said, with its place and what to do; null where it is ready.</param>
public sealed record Readiness(string Code, string Why, string? Detail)
{
    public static Readiness Ready { get; } = new("ready", "The store was read and written.", null);

    public bool IsReady => Detail is null;

    /// <summary>What a failure of the store comes to.</summary>
    public static Readiness Of(StoreException fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var (code, why) = fault switch
        {
            StoreInUseException => ("in-use", "Another process has been writing to the store for longer than was waited for."),
            StoreFullException => ("full", "The disk is full."),
            StoreReadOnlyException => ("read-only", "The store's file or folder can't be written."),
            StoreUnusableException => ("unusable", "The store is not there, damaged, or of another version."),
            _ => ("failed", "The store can't be read or written."),
        };
        return new Readiness(code, why, fault.Message);
    }
}

namespace Pactwatch.Storage;

/// <summary>
/// Keeps accords under a hash of all that they follow from, so that they need not be made again. A cache: what was put may be
/// gone at the next call, and nothing is lost by that but time. A body is given back byte for byte or not at all.
/// </summary>
public interface IAccordCache
{
    /// <summary>What was made under this key; null where it isn't at hand.</summary>
    /// <exception cref="StoreException">The disk refused.</exception>
    byte[]? TryGetAccord(string key);

    /// <summary>Those of these keys under which something is at hand.</summary>
    IReadOnlySet<string> HeldAccords(IReadOnlyCollection<string> keys);

    /// <summary>Keeps accords in one transaction; of each story the last few stay.</summary>
    /// <exception cref="StoreException">The store is open for reading only, or the disk refused.</exception>
    void PutAccords(IReadOnlyList<CachedAccord> batch);

    /// <summary>Empties the cache.</summary>
    /// <exception cref="StoreException">The store is open for reading only, or the disk refused.</exception>
    void DropAccords();
}

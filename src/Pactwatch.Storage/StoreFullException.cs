namespace Pactwatch.Storage;

/// <summary>The disk is full. Nothing of what was being done was kept, everything before it was.</summary>
public sealed class StoreFullException(string message, Exception? cause = null) : StoreException(message, cause);

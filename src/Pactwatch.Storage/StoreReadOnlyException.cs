namespace Pactwatch.Storage;

/// <summary>The store's file or folder can't be written by this user. Nothing of what was being done was kept.</summary>
public sealed class StoreReadOnlyException(string message, Exception? cause = null) : StoreException(message, cause);

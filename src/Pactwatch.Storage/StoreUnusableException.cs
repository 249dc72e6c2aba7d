namespace Pactwatch.Storage;

/// <summary>The file is no store, or one of a newer version, or lies where no store is safe; exit code 78.</summary>
public sealed class StoreUnusableException(string message, Exception? cause = null) : StoreException(message, cause);

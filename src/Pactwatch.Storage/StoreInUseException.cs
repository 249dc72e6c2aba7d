namespace Pactwatch.Storage;

/// <summary>Another process is writing; exit code 75.</summary>
public sealed class StoreInUseException(string message) : StoreException(message);

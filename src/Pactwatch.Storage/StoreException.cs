namespace Pactwatch.Storage;

/// <summary>The store can't do what was asked; the message says what, why and what to do.</summary>
public class StoreException(string message, Exception? cause = null) : Exception(message, cause);

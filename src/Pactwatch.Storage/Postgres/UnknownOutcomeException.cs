namespace Pactwatch.Storage.Postgres;

/// <summary>The connection ended while a transaction was being ended: it was kept or not. Never leaves the store: it becomes a <see cref="StoreException"/>.</summary>
internal sealed class UnknownOutcomeException(Exception cause) : Exception(cause.Message, cause);

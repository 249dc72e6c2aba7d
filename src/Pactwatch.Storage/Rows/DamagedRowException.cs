namespace Pactwatch.Storage.Rows;

/// <summary>A row holds what no store ever wrote. Never leaves the store: it becomes a <see cref="StoreException"/>.</summary>
internal sealed class DamagedRowException(string what, Exception? cause = null) : Exception(what, cause);

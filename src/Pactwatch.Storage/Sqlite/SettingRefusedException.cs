namespace Pactwatch.Storage.Sqlite;

/// <summary>SQLite did not take a setting that the store's promises rest on. Never leaves the store: it becomes a <see cref="StoreException"/>.</summary>
internal sealed class SettingRefusedException(string name, string wanted, string? actual)
    : Exception($"SQLite keeps the setting {name} at {actual ?? "nothing"}, {wanted} is needed");

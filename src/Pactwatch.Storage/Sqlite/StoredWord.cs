namespace Pactwatch.Storage.Sqlite;

/// <summary>Members of an enumeration as they stand in the store: their names in lower case. Renaming a member needs a migration.</summary>
internal static class StoredWord
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Enum.GetName(value)?.ToLowerInvariant() ?? throw new ArgumentOutOfRangeException(nameof(value), value, "This value has no name.");

    public static T Parse<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), word, StringComparison.Ordinal)) return value;
        }

        throw new DamagedRowException($"\"{word}\" is no {typeof(T).Name}");
    }
}

using System.Collections.Frozen;

namespace Pactwatch.Storage.Rows;

/// <summary>Members of an enumeration as they stand in the store: their names in lower case. Renaming a member needs a migration.</summary>
internal static class StoredWord
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Words<T>.ByValue.TryGetValue(value, out var word) ? word : throw new ArgumentOutOfRangeException(nameof(value), value, "This value has no name.");

    public static T Parse<T>(string word)
        where T : struct, Enum =>
        Words<T>.ByWord.TryGetValue(word, out var value) ? value : throw new DamagedRowException($"\"{word}\" is no {typeof(T).Name}");

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Enum.GetName(value)!.ToLowerInvariant());

        public static readonly FrozenDictionary<string, T> ByWord =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}

using Pactwatch.Language.Models;

namespace Pactwatch.Language.Names;

/// <summary>
/// Hashes of words and features to 32 bits, the same on every machine: the models and lists of names know
/// words by them alone. Part of the format of the weights: a change needs new training.
/// </summary>
internal static class NameHash
{
    /// <summary>Stands for a word outside the sentence, and for what case can't tell.</summary>
    public const uint Missing = FeatureHash.Missing;

    public static uint Of(ReadOnlySpan<char> text) => FeatureHash.Of(text);

    /// <summary>Like <see cref="Of"/> for the text in lower case and with straight apostrophes, without making it.</summary>
    public static uint OfLower(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var unit in text) hash = unchecked((hash ^ Lower(unit)) * 16777619u);
        return FeatureHash.Mix(hash);
    }

    public static uint Join(uint template, uint value) => FeatureHash.Join(template, value);

    public static uint Join(uint template, uint first, uint second) =>
        FeatureHash.Mix(unchecked((template * 0x85EBCA6Bu) ^ (first * 0x9E3779B1u) ^ ((second * 0xC2B2AE3Du) + (second >> 16))));

    public static uint Join(uint template, uint first, uint second, uint third) => Join(template, Join(third, first), second);

    private static char Lower(char unit) => unit < 128
        ? unit is >= 'A' and <= 'Z' ? (char)(unit | 32) : unit
        : unit == '’' ? '\'' : char.ToLowerInvariant(unit);
}

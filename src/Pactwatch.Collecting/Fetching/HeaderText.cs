using System.Buffers;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What may stand in a header that we write, and what we keep of one that was written to us.</summary>
internal static class HeaderText
{
    private const int MaxLength = 1024;

    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/");

    public static bool IsToken(string text) => text.Length is > 0 and <= 128 && !text.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>Printable ASCII and not long.</summary>
    public static bool IsPlain(string text) => text.Length <= MaxLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>The text, where it can be kept and sent back; null where it can't.</summary>
    public static string? Plain(string? text) => text is { Length: > 0 } && IsPlain(text) ? text : null;

    /// <summary>A name such as a media type or a character set, in lower case; null where it is none.</summary>
    public static string? Name(string? text)
    {
        var name = text?.Trim().Trim('"');
        return name is not null && IsToken(name) ? name.ToLowerInvariant() : null;
    }
}

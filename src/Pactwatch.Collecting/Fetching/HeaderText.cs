using System.Buffers;
using System.Collections.Frozen;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What may stand in a header that we write, and what we keep of one that was written to us.</summary>
internal static class HeaderText
{
    private const int MaxLength = 1024;

    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/");

    private static readonly FrozenSet<string> Framing = new[]
    {
        "Host", "Connection", "Content-Length", "Transfer-Encoding", "Content-Encoding", "TE", "Trailer", "Upgrade", "Expect", "Proxy-Authorization", "Keep-Alive",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsToken(string text) => text.Length is > 0 and <= 128 && !text.AsSpan().ContainsAnyExcept(TokenCharacters);

    /// <summary>A header's name, and none of those by which a request is framed or routed.</summary>
    public static bool MayBeSet(string name) => IsToken(name) && !name.Contains('/', StringComparison.Ordinal) && !Framing.Contains(name);

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

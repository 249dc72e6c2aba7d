using System.Text.RegularExpressions;

namespace Pactwatch.Reading.Passages;

/// <summary>Posts from social media as they stand in a text: their words with a picture's address, or the line that signs them.</summary>
internal static partial class PostLine
{
    private const int LongestPost = 600;
    private const int LongestSignature = 160;

    /// <summary>True for a paragraph that carries a post's own address.</summary>
    public static bool Is(string text) => text.Length <= LongestPost && text.Contains('/', StringComparison.Ordinal) && Address().IsMatch(text);

    /// <summary>True for "— Name (@handle) August 31, 2021": what stands above it is the post.</summary>
    public static bool IsSignature(string text) => text.Length <= LongestSignature && Signature().IsMatch(text);

    [GeneratedRegex(@"\b(?:pic\.(?:twitter|x)\.com/|(?:https?://)?t\.co/)[A-Za-z0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[–—―\-] ?[^()]{1,80}\(@[A-Za-z0-9_.]{1,40}\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Signature();
}

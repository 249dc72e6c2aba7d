using System.Collections.Frozen;

namespace Pactwatch.Reading.Passages;

/// <summary>A line that tells what a picture shows or whose it is: "Photo: …", "Above photo: …".</summary>
internal static class CaptionLine
{
    private const int LongestLine = 400;
    private const int LongestLabel = 30;

    private static readonly FrozenSet<string> Labels = WordList.Entries("caption-labels.txt");

    public static bool Is(string text)
    {
        if (text.Length > LongestLine) return false;
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(':');
        return colon > 0 && Labels.Contains(text[..colon].Trim(' ', '(', '['));
    }
}

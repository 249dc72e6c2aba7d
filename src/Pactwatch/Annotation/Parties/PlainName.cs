using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>A name as it is told: the words of a span with one blank between them, whatever line breaks the text has.</summary>
internal static class PlainName
{
    public static string Of(string text, TextSpan span) =>
        string.Join(' ', span.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

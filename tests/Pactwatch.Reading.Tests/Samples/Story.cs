namespace Pactwatch.Reading.Tests.Samples;

/// <summary>An invented report from which the samples of all formats are made.</summary>
internal static class Story
{
    public const string Title = "Patrols to leave the Oster valley by June";

    public static readonly string[] Paragraphs =
    [
        Saved.Sentence,
        "A joint commission will watch over the withdrawal, and its first report is due on 15 April, a spokesman said.",
        "Officials in both capitals confirmed the plan and said that some 400 soldiers would go first, followed by all the rest.",
    ];

    public static string Text => string.Join("\n\n", Paragraphs);

    /// <summary>Its paragraphs as pieces of a page.</summary>
    public static string Html => string.Concat(Paragraphs.Select(paragraph => $"<p>{paragraph}</p>"));

    /// <summary>A page with some furniture; the mark tells one from another.</summary>
    public static string Page(string mark = "one") =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Title}</title><meta property=\"article:published_time\" content=\"2031-03-04T08:00:00Z\"></head>"
        + $"<body><nav><a href=\"/\">Home</a></nav><article><h1>{Title}</h1>{Html}<p>Reporters at the border post numbered {mark} saw no movement on Tuesday evening.</p></article></body></html>";
}

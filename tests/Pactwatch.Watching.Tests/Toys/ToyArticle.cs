namespace Pactwatch.Watching.Tests.Toys;

/// <summary>Pages of invented outlets.</summary>
internal static class ToyArticle
{
    /// <summary>About a truce between two invented towns, with a deadline.</summary>
    public static string OfTruce(string title = "Ostrel and Varden sign harbour truce", string more = "") => Page(title,
        "OSTREL, March 4, 2031 - The port councils of Ostrel and Varden signed a truce on Tuesday that ends two years of fighting over the Kelm harbour.",
        "Under the Kelm harbour truce, Ostrel will withdraw its 400 soldiers from the Kelm harbour by March 20, the Varden council said in a statement.",
        "Varden agreed to release 60 prisoners within ten days of the withdrawal, said Ana Sol, a spokeswoman for the Ostrel council.", more);

    public static string OfGardens(string title = "Tomatoes do well in a dry spring", int number = 0) => Page(title,
        $"Gardeners of the hill villages say that number {number} of their new beds has come through a spring with little rain and many cold nights.",
        "The plants were set out in rows and covered with straw, which keeps the soil damp and the weeds away from them for many weeks.",
        "Neighbours who tried the same with beans and peas were less happy with what they found under the straw when they looked for it.");

    public static string Page(string title, params string[] paragraphs) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title><meta property=\"article:published_time\" content=\"2031-03-04T08:00:00Z\"></head><body><article><h1>{title}</h1>"
        + string.Concat(paragraphs.Where(paragraph => paragraph.Length > 0).Select(paragraph => $"<p>{paragraph}</p>")) + "</article></body></html>";
}

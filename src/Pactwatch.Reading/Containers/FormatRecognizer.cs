using System.Text;
using Pactwatch.Reading.Html;
using Pactwatch.Reading.Mail;
using Pactwatch.Reading.Markdown;
using Pactwatch.Reading.Tables;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Containers;

/// <summary>Tells a file's format from its first bytes, and from its name where they leave it open. What nothing is told of is text.</summary>
internal static class FormatRecognizer
{
    private const int PdfHeaderWithin = 1024;

    public static FileFormat Recognize(ReadOnlySpan<byte> head, string name, ColumnMap columns)
    {
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return FileFormat.Zip;
        if (head is [0x1F, 0x8B, ..]) return FileFormat.Gzip;
        if (head.StartsWith("WARC/"u8)) return FileFormat.Warc;
        if (IsPdf(head, name)) return FileFormat.Pdf;
        return OfCharacters(Characters(head), name, columns);
    }

    private static FileFormat OfCharacters(string head, string name, ColumnMap columns)
    {
        var ending = Ending(name);
        if (MailHead.Recognize(head, ending) is { } mail) return mail;
        if (JsonHead.Recognize(head, ending) is { } json) return json;
        switch (XmlHead.RootName(head))
        {
            case "rss" or "RDF" or "feed" or "channel" or "item" or "entry":
                return FileFormat.Feed;
            case "opml":
                return FileFormat.FeedList;
        }

        var isMarkdown = ending is "md" or "markdown" or "mdown" or "mkd";
        if (isMarkdown && !head.AsSpan().TrimStart().StartsWith("<")) return FileFormat.Markdown;
        if (HtmlContent.IsLikely(head)) return FileFormat.Text;
        if (TableHead.IsTable(head, ending, columns)) return FileFormat.Table;
        return MarkdownHead.IsLikely(head) ? FileFormat.Markdown : FileFormat.Text;
    }

    // Readers of PDF allow for some bytes before its header; a text may speak of one.
    private static bool IsPdf(ReadOnlySpan<byte> head, string name) =>
        head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("%PDF-"u8)
        || (Ending(name) == "pdf" && head[..Math.Min(head.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0);

    /// <summary>The ending of a name in lower case, without its dot; empty where it has none.</summary>
    public static string Ending(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[(dot + 1)..].ToLowerInvariant();
    }

    // Marks of formats are ASCII: what the other bytes mean is of no matter here.
    private static string Characters(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head[3..]),
        _ => Encoding.UTF8.GetString(head),
    };
}

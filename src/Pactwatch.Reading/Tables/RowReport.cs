using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Html;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tables;

/// <summary>Makes a report of what a row or an item holds: text or a piece of a page, with what is said of it.</summary>
internal static class RowReport
{
    public static ReadOutcome Read(RowFields fields, string source, ReadingHints hints)
    {
        var told = fields.Metadata().Within(hints.Told);
        var text = fields.ValueOf(ColumnRole.Text);
        var content = text ?? fields.ValueOf(ColumnRole.Html)
            ?? throw new ContainerException(FormatFinding.RowUnreadable, $"{source} holds no text.");
        return Read(content, text is null || HtmlContent.IsLikely(content), source, hints with { Told = told });
    }

    /// <summary>Reads text or HTML under the title that <see cref="ReadingHints.Told"/> has.</summary>
    public static ReadOutcome Read(string content, bool isHtml, string source, ReadingHints hints)
    {
        if (isHtml) return ReportReader.Read(System.Text.Encoding.UTF8.GetBytes(PageOf(content, hints.Told?.Title)), source, hints);
        var paragraphs = new StyledText();
        if (hints.Told?.Title is { } title && !content.AsSpan().TrimStart().StartsWith(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)) paragraphs.Add(title, BlockKind.Title);
        paragraphs.AddText(content);
        return paragraphs.Read(source, hints);
    }

    // A piece of a page is made a page; a whole one stays as it is.
    private static string PageOf(string content, string? title)
    {
        var start = content.AsSpan(0, Math.Min(content.Length, 2000));
        if (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<body", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype", StringComparison.OrdinalIgnoreCase)) return content;
        var heading = string.IsNullOrWhiteSpace(title) ? "" : System.Net.WebUtility.HtmlEncode(title.Trim());
        return $"<!doctype html><html><head><title>{heading}</title></head><body><article>{(heading.Length > 0 ? $"<h1>{heading}</h1>" : "")}{content}</article></body></html>";
    }
}

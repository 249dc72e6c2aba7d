namespace Pactwatch.Reading.Html;

/// <summary>Where comments end as browsers read them: "&lt;!--&gt;" and "&lt;!---&gt;" are whole ones, and "--!&gt;" ends one as well.</summary>
internal static class HtmlComment
{
    /// <summary>The offset of the &gt; that ends the comment which begins at <paramref name="start"/>; the text's last where none does.</summary>
    public static int End(string html, int start)
    {
        var end = html.IndexOf("-->", start + 2, StringComparison.Ordinal);
        end = end < 0 ? html.Length - 1 : end + 2;
        var odd = html.AsSpan(start, end - start).IndexOf("--!>");
        return odd < 0 ? end : start + odd + 3;
    }
}

using System.Collections.Immutable;
using System.Net;
using System.Text;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks;

/// <summary>
/// Saved pages, each with an article of about four hundred words and the furniture of a news site around it: menus,
/// teasers, scripts, styles. The articles are paragraphs of the generated reports.
/// </summary>
internal sealed class GeneratedPages
{
    public const int Words = 400;

    private const int Teasers = 60;

    private GeneratedPages(ImmutableArray<byte[]> pages) => Pages = pages;

    public ImmutableArray<byte[]> Pages { get; }

    public long Bytes => Pages.Sum(page => (long)page.Length);

    public static GeneratedPages Make(ImmutableArray<Report> reports)
    {
        var pages = ImmutableArray.CreateBuilder<byte[]>();
        var (article, words) = (new List<string>(), 0);
        foreach (var paragraph in reports.SelectMany(report => report.Text.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => report.Text[block.Span])))
        {
            article.Add(paragraph);
            words += paragraph.Split(' ').Length;
            if (words < Words) continue;
            pages.Add(Encoding.UTF8.GetBytes(Page(pages.Count, article)));
            (article, words) = ([], 0);
        }

        return new GeneratedPages(pages.ToImmutable());
    }

    private static string Page(int number, List<string> article)
    {
        var title = WebUtility.HtmlEncode(article[0].Split(['.', ','])[0]);
        var day = new DateTime(2031, 1, 1).AddDays(number % 700);
        var page = new StringBuilder();
        page.Append(FormattableString.Invariant($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title} | The Harbour Post</title><meta property=\"og:site_name\" content=\"The Harbour Post\"><meta property=\"article:published_time\" content=\"{day:yyyy-MM-dd}T08:00:00Z\">"));
        page.Append("<style>").Append(string.Concat(Enumerable.Range(0, 200).Select(rule => FormattableString.Invariant($".c{rule}{{margin:{rule}px;color:#{rule:D6}}}")))).Append("</style>");
        page.Append("<script>window.settings={").Append(string.Concat(Enumerable.Range(0, 200).Select(key => FormattableString.Invariant($"\"key{key}\":\"value {key}\",")))).Append("\"end\":0};</script></head><body><header><nav><ul>");
        for (var link = 0; link < 40; link++) page.Append(FormattableString.Invariant($"<li class=\"c{link}\"><a href=\"/section/{link}\">Section {link}</a></li>"));
        page.Append(FormattableString.Invariant($"</ul></nav></header><main><article><h1>{title}</h1><p class=\"byline\">By Ana Novak</p><time datetime=\"{day:yyyy-MM-dd}\">{day:d MMMM yyyy}</time>"));
        foreach (var paragraph in article) page.Append("<p>").Append(WebUtility.HtmlEncode(paragraph)).Append("</p>\n");
        page.Append("</article></main><aside><h2>More stories</h2>");
        for (var teaser = 0; teaser < Teasers; teaser++)
            page.Append(FormattableString.Invariant($"<div class=\"card c{teaser}\"><a href=\"/story/{number}-{teaser}\"><img src=\"/img/{teaser}.jpg\" alt=\"\" width=\"300\" height=\"200\"><h3>Teaser {teaser} of another story</h3></a><span class=\"meta\">{teaser + 1} min read</span></div>"));
        return page.Append("</aside><footer><p>© 2031 The Harbour Post. All rights reserved.</p></footer></body></html>").ToString();
    }
}

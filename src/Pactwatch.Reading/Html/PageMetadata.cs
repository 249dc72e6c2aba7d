using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Reads what a page says of itself in its head: title, site, writer, address, language, dates.</summary>
internal sealed class PageMetadata(PageTree page, ReadingDraft draft)
{
    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the page's structured data says of the article; null where it has none. Known after <see cref="Read"/>.</summary>
    public LinkedData? Linked { get; private set; }

    public void Read()
    {
        foreach (var meta in page.Root.Elements(TagId.Meta))
        {
            var name = meta.Attribute("property") ?? meta.Attribute("name") ?? meta.Attribute("itemprop") ?? meta.Attribute("http-equiv");
            var content = meta.Attribute("content")?.Trim();
            if (!string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(content)) metas.TryAdd(name.Trim(), content);
        }

        var linked = Linked = ReadLinkedData();
        draft.TellSection(linked?.Section ?? Meta("article:section") ?? Meta("parsely-section") ?? Meta("section"));
        TellTitleAndOutlet(linked);
        TellByline(linked);
        draft.TellCanonicalUrl(Whole(Canonical()));
        draft.TellCanonicalUrl(Whole(Meta("og:url")));
        draft.TellLanguage(page.Attribute(0, "lang") ?? page.Attribute(0, "xml:lang") ?? Meta("og:locale") ?? Meta("content-language") ?? linked?.Language);
        TellDate(linked?.Published, isModification: false);
        TellDate(linked?.Modified, isModification: true);
    }

    private string? Canonical() => page.Root.Elements(TagId.Link)
        .FirstOrDefault(link => link.Attribute("rel") is { } relation && relation.Split(' ').Contains("canonical", StringComparer.OrdinalIgnoreCase)) is { Exists: true } canonical ? canonical.Attribute("href") : null;

    // "/world/pact.html" is below the address that the page was fetched from, or that it gives for all that is relative.
    private string? Whole(string? address)
    {
        if (address is null || Uri.TryCreate(address.Trim(), UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https") return address;
        foreach (var start in (string?[])[draft.Url ?? draft.GivenUrl, page.Root.Elements(TagId.Base).FirstOrDefault() is { Exists: true } given ? given.Attribute("href") : null, Meta("og:url")])
        {
            if (Uri.TryCreate(start?.Trim(), UriKind.Absolute, out var known) && known.Scheme is "http" or "https" && Uri.TryCreate(known, address.Trim(), out var resolved)) return resolved.AbsoluteUri;
        }

        return null;
    }

    private LinkedData? ReadLinkedData()
    {
        foreach (var script in page.Root.Elements(TagId.Script).Where(script => script.Attribute("type") is { } type && type.Trim().Equals("application/ld+json", StringComparison.OrdinalIgnoreCase)))
        {
            var linked = LinkedData.Read(script.Text, out var isReadable);
            if (!isReadable) draft.Note(ReadingFinding.MetadataUnreadable, "The page's structured data (JSON-LD) is no valid JSON and was passed over.");
            if (linked is not null) return linked;
        }

        return null;
    }

    // "Headline | The Harbour Gazette": where the page's own heading is the first part, the rest is the outlet's name.
    private void TellTitleAndOutlet(LinkedData? linked)
    {
        var pageTitle = OneLine(page.Root.Elements(TagId.Title).Select(title => title.Text).FirstOrDefault());
        var told = OneLine(Meta("og:title") ?? linked?.Headline ?? "");
        var site = OneLine(Meta("og:site_name") ?? linked?.Publisher);
        var heading = FindHeading(pageTitle, told, site);
        var outlet = Meta("og:site_name") ?? linked?.Publisher ?? Meta("application-name") ?? OutletBehind(pageTitle, heading ?? told);
        draft.TellOutlet(outlet);
        draft.TellTitle(heading ?? WithoutOutlet(told.Length > 0 ? told : pageTitle, outlet));
    }

    // The heading that says what the page's head says: the site's own name is none.
    private string? FindHeading(string pageTitle, string told, string site)
    {
        var headings = page.Root.Elements(TagId.H1).Select(heading => OneLine(heading.Text)).Where(heading => heading.Length > 0 && !Same(heading, site)).ToArray();
        var heading = headings.FirstOrDefault(text => Begins(told, text)) ?? headings.FirstOrDefault(text => Begins(pageTitle, text));
        if (heading is not null) return heading;
        return headings.Length == 1 && told.Length == 0 ? headings[0] : null;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string? OutletBehind(string pageTitle, string heading)
    {
        if (heading.Length == 0 || !Begins(pageTitle, heading) || pageTitle.Length <= heading.Length) return null;
        var rest = pageTitle[heading.Length..].TrimStart();
        if (rest.Length < 3 || !IsSeparator(rest[0])) return null;
        // "Headline | World | The Gazette": the last part is the name.
        var parts = rest.Split(['|', '–', '—', '»', '·', '•'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 ? null : parts[^1].Trim('-', ' ');
    }

    private static string WithoutOutlet(string title, string? outlet)
    {
        if (string.IsNullOrEmpty(outlet) || title.Length <= outlet.Length + 3 || !title.EndsWith(outlet, StringComparison.OrdinalIgnoreCase)) return title;
        var rest = title[..^outlet.Length].TrimEnd();
        return rest.Length > 0 && IsSeparator(rest[^1]) ? rest[..^1].TrimEnd() : title;
    }

    private void TellByline(LinkedData? linked)
    {
        foreach (var author in (string?[])[linked?.Author, Meta("author"), Meta("article:author"), Meta("parsely-author"), Meta("dc.creator"), Meta("sailthru.author")])
        {
            if (author is null || author.Contains("://", StringComparison.Ordinal) || author.Contains('@', StringComparison.Ordinal)) continue;
            if (author.Equals("admin", StringComparison.OrdinalIgnoreCase) || author.Equals("administrator", StringComparison.OrdinalIgnoreCase)) continue;
            draft.TellByline(author.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? author[3..] : author);
        }
    }

    private void TellDate(string? words, bool isModification)
    {
        if (DateScanner.ScanOne(words) is { } mention) draft.TellDate(mention, DateSource.LinkedData, words!, isModification);
    }

    private string? Meta(string name) => metas.GetValueOrDefault(name);

    private static bool Begins(string longer, string text) => text.Length > 0 && longer.StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsSeparator(char character) => character is '|' or '-' or '–' or '—' or '»' or '·' or '•' or ':';

    private static string OneLine(string? text) => Decoding.CharacterCleaner.OneLine(Decoding.CharacterCleaner.Clean(text ?? ""));
}

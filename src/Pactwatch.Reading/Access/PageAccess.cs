using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Html;
using Pactwatch.Text;

namespace Pactwatch.Reading.Access;

/// <summary>
/// Tells a page that shows its article from one that keeps it back or has none. A whole article decides first: one that
/// speaks of paywalls, stands under a notice of cookies or beside a box for a newsletter is open. Throws on no bytes.
/// </summary>
public static class PageAccess
{
    private const int LongestSign = 160;

    /// <summary>In characters, about 330 words: the length up to which the reader of pages takes an offer beside a text for its end, too.</summary>
    private const int LongestOpening = 2000;

    /// <summary>Where the page itself says that it is not free; beyond this, sites have sent the whole text and laid an offer over it.</summary>
    private const int LongestDeclaredOpening = 3000;

    // What notices, refusals and empty pages go without exceeding, in characters.
    private const int LongestNotice = 1500;
    private const int LongestBodyOfNone = 600;
    private const int LongestSaying = 400;
    private const int LongestEmpty = 250;
    private const int ShortestOffer = 20;

    /// <param name="bytes">The page.</param>
    /// <param name="reading">What was read of it; null where it was not read, or could not be: then it is read here.</param>
    /// <param name="charset">As the transfer named it; null where it named none.</param>
    public static AccessSign Of(ReadOnlyMemory<byte> bytes, ReportReading? reading, string? charset = null)
    {
        if (bytes.IsEmpty || bytes.Length > ReportReader.MaxBytes || BinaryContent.Recognize(bytes.Span) is not null) return AccessSign.Open;
        var html = TextDecoder.ToCharacters(bytes, charset);
        if (!HtmlContent.IsLikely(html)) return AccessSign.Open;
        var page = new ShownPage(html, reading ?? ReportReader.Read(bytes.Span, "page", new ReadingHints()).Reading);
        return WithoutArticle(page) ?? Paywall(page) ?? AccessSign.Open;
    }

    // What stands where an article should. The order matters: a check for robots asks for scripts and cookies too.
    private static AccessSign? WithoutArticle(ShownPage page)
    {
        // Pages for what is not there list what is, with days and writers.
        if (page.IsArticle) return page.BodyLength <= LongestBodyOfNone ? Titled(page, PageSigns.Missing, AccessKind.NotFoundPage) : null;
        if (page.BodyLength > LongestOpening) return Consent(page);
        var isShort = page.ProseLength <= LongestNotice;
        return (isShort ? Challenge(page) : null)
            ?? (page.BodyLength <= LongestBodyOfNone || isShort ? Missing(page) : null)
            ?? Consent(page)
            ?? (page.BodyLength <= LongestBodyOfNone ? Login(page) ?? ScriptOnly(page) : null);
    }

    private static AccessSign? Challenge(ShownPage page) =>
        Titled(page, PageSigns.Challenge, AccessKind.Challenge) ?? Saying(page, PageSigns.Challenge, AccessKind.Challenge)
        ?? (page.BodyLength <= LongestBodyOfNone ? Built(page, PageSigns.Challenge, AccessKind.Challenge) : null);

    private static AccessSign? Missing(ShownPage page) => Titled(page, PageSigns.Missing, AccessKind.NotFoundPage) ?? Saying(page, PageSigns.Missing, AccessKind.NotFoundPage);

    // Most of what is shown must speak of cookies: under an article it is a notice.
    private static AccessSign? Consent(ShownPage page)
    {
        var asked = page.Passages.Select(passage => PageSigns.Consent.Says(passage)).FirstOrDefault(said => said is not null);
        var speaking = page.Passages.Where(PageSigns.Consent.SpeaksIn).Sum(passage => passage.Length);
        if (asked is not null && speaking * 2 >= page.ShownLength) return Seen(AccessKind.ConsentWanted, "it says", asked);
        return page.BodyLength <= LongestEmpty ? Built(page, PageSigns.Consent, AccessKind.ConsentWanted) : null;
    }

    private static AccessSign? Login(ShownPage page)
    {
        var said = Saying(page, PageSigns.Login, AccessKind.LoginWanted) ?? Titled(page, PageSigns.Login, AccessKind.LoginWanted);
        return said is not null && (page.HasPassword || page.BodyLength <= LongestEmpty) ? said : null;
    }

    private static AccessSign? ScriptOnly(ShownPage page)
    {
        if (!page.HasScripts || page.ProseLength > LongestEmpty) return null;
        var said = page.Passages.Concat(page.WithoutScripts).Select(PageSigns.Scripts.Says).FirstOrDefault(words => words is not null);
        if (said is not null) return Seen(AccessKind.ScriptOnly, "it says", said);
        return page.ShownLength == 0 ? new AccessSign(AccessKind.ScriptOnly, "it has scripts and shows no text without them") : null;
    }

    private static AccessSign? Paywall(ShownPage page)
    {
        if (page.Declaration.IsFree == false && page.BodyLength <= LongestDeclaredOpening && !HoldsClosedParts(page))
            return new AccessSign(AccessKind.Paywalled, "its structured data says that it is not free (isAccessibleForFree)");
        if (page.BodyLength > LongestOpening) return null;
        if (Saying(page, PageSigns.Paywalled, AccessKind.Paywalled) is { } said) return said;
        return page.Declaration.IsFree != true && page.ElementOf(PageSigns.Paywalled, ShortestOffer) is { } element ? Seen(AccessKind.Paywalled, "it has an element called", element) : null;
    }

    // Many pages send the whole text and lay the offer over it.
    private static bool HoldsClosedParts(ShownPage page) =>
        page.Declaration.ClosedParts.Count > 0 && page.LengthWithin(page.Declaration.ClosedParts) > LongestBodyOfNone && page.BodyLength > LongestBodyOfNone;

    private static AccessSign? Titled(ShownPage page, PageSigns signs, AccessKind kind) =>
        page.Titles.FirstOrDefault(signs.IsTitle) is { } title ? Seen(kind, "its title is", title) : null;

    private static AccessSign? Saying(ShownPage page, PageSigns signs, AccessKind kind) =>
        page.Passages.Where(passage => passage.Length <= LongestSaying).Select(signs.Says).FirstOrDefault(words => words is not null) is { } said ? Seen(kind, "it says", said) : null;

    private static AccessSign? Built(ShownPage page, PageSigns signs, AccessKind kind) =>
        page.ElementOf(signs, 0) is { } element ? Seen(kind, "it has an element called", element)
        : page.ProseLength <= LongestEmpty && page.SourceOf(signs) is { } source ? Seen(kind, "it loads", source) : null;

    private static AccessSign Seen(AccessKind kind, string how, string words) => new(kind, $"{how} “{Feeds.ListedItems.OneLine(words, LongestSign - how.Length - 4)}”");
}

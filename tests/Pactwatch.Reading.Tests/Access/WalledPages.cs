using Pactwatch.Reading.Access;

namespace Pactwatch.Reading.Tests.Access;

/// <summary>Invented pages that show no article, or only its opening.</summary>
internal static class WalledPages
{
    private const string Opening = "Norland's patrols began to leave the Oster valley on Monday, the defence ministry said, after talks that had gone on for three nights.";

    public static IEnumerable<(AccessKind Kind, string Name, string Html)> All =>
    [
        (AccessKind.Paywalled, "an offer below the opening", Article(Opening, "<div class=\"offer\"><h3>Subscribe to continue reading</h3><p>1.00 a week, cancel when you like.</p></div>")),
        (AccessKind.Paywalled, "structured data and a short text", Article(Opening, "", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"isAccessibleForFree\":false}</script>")),
        (AccessKind.Paywalled, "structured data in words, of a part that is not there", Article(Opening, "", "<script type=\"application/ld+json\">[{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"isAccessibleForFree\":\"False\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".rest\"}}]}]</script>")),
        (AccessKind.Paywalled, "a locked content tier", Article(Opening, "", "<meta property=\"article:content_tier\" content=\"locked\">")),
        (AccessKind.Paywalled, "an element that a maker of paywalls lays over the page", Article(Opening, "<div id=\"piano-inline\"><p>Choose your plan: day pass, month, year.</p></div>")),
        (AccessKind.Paywalled, "a barrier by its class", Article(Opening, "<section class=\"o-barrier wide\"><p>Try the paper for four weeks.</p></section>")),
        (AccessKind.Paywalled, "a count of free articles", Article(Opening, "<p>You’ve read all your free articles this month.</p>")),
        (AccessKind.Paywalled, "a registration", Article(Opening, "<p>Register to continue reading. It takes a minute.</p>")),
        (AccessKind.Paywalled, "an offer in German", Article(Opening, "<p>Dieser Artikel ist für Abonnenten.</p>")),
        (AccessKind.Paywalled, "an offer in French", Article(Opening, "<p>Cet article est réservé aux abonnés. Il vous reste 80% à découvrir.</p>")),
        (AccessKind.Paywalled, "an offer in Spanish", Article(Opening, "<p>Suscríbete para seguir leyendo</p>")),
        (AccessKind.Paywalled, "an offer in Russian", Article(Opening, "<p>Только для подписчиков</p>")),
        (AccessKind.ConsentWanted, "before you continue", Page("Before you continue", "<h1>Before you continue to the Oster Courier</h1><p>We use cookies and data to keep the site running and to show personalised advertisements.</p><button>Accept all</button><button>Reject all</button>")),
        (AccessKind.ConsentWanted, "pay or consent", Page("Oster Courier", "<p>Continue with ads: read the Courier with personalised advertising, cookies and tracking. You can withdraw your consent at any time.</p><p>Or read without ads for 4.99 a month.</p>")),
        (AccessKind.ConsentWanted, "partners", Page("Oster Courier", "<div><p>We and our partners store and read cookies on your device to measure advertisements. Details are in our privacy notice.</p><a href=\"/privacy\">Privacy</a></div>")),
        (AccessKind.ConsentWanted, "consent in German", Page("Ostertal-Bote", "<p>Bevor Sie fortfahren: Wir verarbeiten Ihre Daten mit Cookies. Ihre Einwilligung können Sie in der Datenschutzerklärung widerrufen.</p>")),
        (AccessKind.ConsentWanted, "a frame of a maker of consent pages", Page("Oster Courier", "<div id=\"sp_message_container\"></div><script src=\"https://cdn.privacy-mgmt.com/unified/wrapper.js\"></script>")),
        (AccessKind.LoginWanted, "a form for members", Page("Sign in | Oster Courier", "<h1>Sign in</h1><form><input name=\"user\"><input type=\"password\"><button>Go</button></form>")),
        (AccessKind.LoginWanted, "a page that only members see", Page("Oster Courier", "<p>You must be logged in to view this page.</p><form><input type=\"password\"></form>")),
        (AccessKind.LoginWanted, "a login in German", Page("Ostertal-Bote", "<p>Bitte melden Sie sich an, um diese Seite zu sehen.</p>")),
        (AccessKind.Challenge, "just a moment", Page("Just a moment...", "<noscript>Enable JavaScript and cookies to continue</noscript><script src=\"/cdn-cgi/challenge-platform/h/b/orchestrate\"></script>")),
        (AccessKind.Challenge, "a question to humans", Page("courier.example", "<h1>courier.example</h1><p>Verify you are human by completing the action below.</p><p>courier.example needs to review the security of your connection before proceeding.</p>")),
        (AccessKind.Challenge, "a refusal", Page("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference #18.0</p>")),
        (AccessKind.Challenge, "unusual traffic", Page("Sorry", "<p>Our systems have detected unusual traffic from your network.</p>")),
        (AccessKind.Challenge, "press and hold", Page("Oster Courier", "<div id=\"px-captcha\"></div><p>Press &amp; Hold to confirm you are a human (and not a bot).</p>")),
        (AccessKind.Challenge, "a script of a checker and nothing else", Page("courier.example", "<script src=\"https://geo.captcha-delivery.com/c.js\"></script>")),
        (AccessKind.NotFoundPage, "404", Page("404 Not Found", "<h1>Not Found</h1><p>The requested address was not found on this server.</p>")),
        (AccessKind.NotFoundPage, "a friendly page with teasers", Page("Page not found | Oster Courier", "<h1>Oops! That page can’t be found.</h1><ul><li><a href=\"/a\">Grain prices fall</a></li><li><a href=\"/b\">Bridge reopens</a></li></ul>")),
        (AccessKind.NotFoundPage, "an article that was taken down", Page("Oster Courier", "<p>This article is no longer available.</p>")),
        (AccessKind.NotFoundPage, "not found in French", Page("Page introuvable - La Dépêche du Val", "<h1>Page introuvable</h1>")),
        (AccessKind.NotFoundPage, "not found in German", Page("Ostertal-Bote", "<h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es nicht.</p>")),
        (AccessKind.ScriptOnly, "an empty root", Page("Oster Courier", "<div id=\"root\"></div><script src=\"/main.js\"></script>")),
        (AccessKind.ScriptOnly, "a word to those without scripts", Page("Oster Courier", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=\"app\"></div><script src=\"/main.js\"></script>")),
        (AccessKind.ScriptOnly, "scripts wanted in words", Page("Oster Courier", "<p>JavaScript is required to view this site.</p><script src=\"/a.js\"></script>")),
    ];

    public static string Page(string title, string body, string head = "") => $"<!doctype html><html lang=\"en\"><head><title>{title}</title>{head}</head><body>{body}</body></html>";

    public static string Article(string text, string beside = "", string head = "") =>
        Page("Patrols leave the Oster valley | Oster Courier", $"<nav><a href=\"/\">Home</a><a href=\"/world\">World</a></nav><article><h1>Patrols leave the Oster valley</h1><p class=\"byline\">By Ana Sol</p><time datetime=\"2031-03-04\">4 March 2031</time><p>{text}</p></article>{beside}<footer>© Oster Courier</footer>", head);
}

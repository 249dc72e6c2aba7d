using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Access;

/// <summary>Invented pages that show their article, however much about them speaks of subscriptions, cookies, logins and errors.</summary>
internal static class OpenPages
{
    private const string Words = "The paper said on Monday that it will put its archive behind a paywall. Readers will be asked to subscribe to continue reading after five articles, its editor said, and those who do not will be told to register. Its rival in the capital has had such a wall since last year and lost a third of its readers.";

    private static readonly string Long = string.Join("</p><p>", Enumerable.Range(1, 20).Select(number => $"{Story.Paragraphs[number % 3]} That was point {number} of the annex, officials said."));

    private static readonly string Short = string.Join("</p><p>", Story.Paragraphs);

    public static IEnumerable<(string Name, string Html)> All =>
    [
        ("an ordinary article", WalledPages.Article(Long)),
        ("a short one", WalledPages.Article(Short)),
        ("a brief of one sentence", WalledPages.Article(Story.Paragraphs[0])),
        ("an article about a paywall", WalledPages.Article(Words)),
        ("an article about paywalls at length", WalledPages.Article(Words + "</p><p>" + Long)),
        ("a notice of cookies above", WalledPages.Page("Patrols leave", $"<div class=\"cookie-banner\"><p>We use cookies and similar means. Accept all or manage your choices.</p></div><article><h1>Patrols leave</h1><p>{Long}</p></article>")),
        ("a long notice of cookies above a short article", WalledPages.Article(Short, "<div id=\"onetrust-pc-sdk\"><h2>We value your privacy</h2><p>We and our partners store cookies on your device and process personal data such as identifiers for personalised advertisements, their measurement and the development of services. You can change your choices at any time.</p></div>")),
        ("a box for a newsletter", WalledPages.Article(Short, "<div class=\"newsletter\"><h3>Subscribe to our newsletter</h3><p>Every morning in your inbox.</p></div>")),
        ("links to subscribe and sign in in the head", WalledPages.Page("Patrols leave", $"<header><a href=\"/subscribe\">Subscribe</a><a href=\"/login\">Sign in</a></header><article><h1>Patrols leave</h1><p>{Short}</p></article>")),
        ("an offer hidden until it is wanted", WalledPages.Article(Short, "<div class=\"paywall\" style=\"display:none\"><p>Subscribe to continue reading</p></div>")),
        ("an empty place for an offer", WalledPages.Article(Short, "<div id=\"piano-inline\"></div>")),
        ("a script of a maker of paywalls", WalledPages.Article(Short, "", "<script src=\"https://cdn.tinypass.example/api/tinypass.min.js\"></script>")),
        ("declared free", WalledPages.Article(Short, "<div class=\"paywall\"><p>Support our work with a subscription.</p></div>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":true}</script>")),
        ("declared closed with its whole text there", WalledPages.Article(Long, "", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"hasPart\":{\"isAccessibleForFree\":false,\"cssSelector\":\".full\"}}</script>").Replace("<article>", "<article class=\"full\">", StringComparison.Ordinal)),
        ("a long text with an offer at its end", WalledPages.Article(Long, "<div><p>Subscribe to continue reading tomorrow’s paper today.</p></div>")),
        ("an article about a robot check", WalledPages.Article("The ministry's site now asks visitors to verify you are human, a phrase that officials borrowed from elsewhere. " + Short)),
        ("a comment form with a check for robots", WalledPages.Article(Short, "<form><div class=\"g-recaptcha\"></div><textarea></textarea></form>")),
        ("a script that watches for robots", WalledPages.Article(Short, "", "<script src=\"https://client.px-cloud.net/x/main.min.js\"></script>")),
        ("an article about a page that is not found", WalledPages.Page("404: how the ministry lost its archive", $"<article><h1>404: how the ministry lost its archive</h1><p>By Ana Sol</p><time datetime=\"2031-03-04\">4 March 2031</time><p>{Long}</p></article>")),
        ("an article that begins like a refusal", WalledPages.Page("Access denied: aid trucks wait at the Oster bridge", $"<article><h1>Access denied: aid trucks wait at the Oster bridge</h1><p class=\"byline\">By Ana Sol</p><p>{Short}</p><p>{Short}</p></article>")),
        ("an article with a box to sign in", WalledPages.Article(Short, "<form><p>Sign in to comment</p><input type=\"password\"></form>")),
        ("an article with a word to those without scripts", WalledPages.Article(Short, "<noscript>Please enable JavaScript to see the map.</noscript><script src=\"/map.js\"></script>")),
        ("an article about consent", WalledPages.Article("The regulator said that cookies need consent. Privacy lawyers said that sites must ask before they store cookies, and that consent given by a click on a banner is none. " + Short + "</p><p>Your privacy matters, the regulator told the sites in a letter. Consent must be as easy to refuse as to give.")),
        ("a page without a date", WalledPages.Page("Notes on the valley", $"<h1>Notes on the valley</h1><p>{Long}</p>")),
        ("a statement on a plain page", WalledPages.Page("Statement", $"<p>{Short}</p>")),
        ("a list of links", WalledPages.Page("Oster Courier", string.Concat(Enumerable.Range(1, 30).Select(number => $"<p><a href=\"/{number}\">Report number {number} from the valley</a></p>")))),
        ("what no sentence begins with", WalledPages.Article(Short + " “Subscribe to continue reading,” the box on the rival's page says.")),
        ("a plain text", Story.Text),
        ("nothing", ""),
    ];
}

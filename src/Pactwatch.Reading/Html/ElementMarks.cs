namespace Pactwatch.Reading.Html;

/// <summary>What an element's class, id, role, itemprop and style say of it (page-classes.tsv has the words).</summary>
[Flags]
internal enum ElementMarks
{
    None = 0,
    Box = 1,
    Related = 2,
    Comments = 4,
    About = 8,
    Tags = 16,
    Caption = 32,
    Credit = 64,
    Byline = 128,
    Dateline = 256,
    Heading = 512,
    Post = 1024,

    /// <summary>Its name says that it holds the text.</summary>
    Body = 2048,
    Owner = 4096,
    Part = 8192,
    Paywall = 16384,
    Live = 32768,

    /// <summary>It is marked as the article's text for machines (itemprop articleBody).</summary>
    ArticleBody = 65536,

    /// <summary>The page doesn't show it.</summary>
    Hidden = 131072,

    /// <summary>It is hidden from those who have the page read to them.</summary>
    AriaHidden = 262144,

    /// <summary>It has the role of the main part.</summary>
    Main = 524288,

    /// <summary>It has the role of a heading.</summary>
    RoleHeading = 1048576,

    /// <summary>It leads to an article: to another one where links are a good part of it.</summary>
    Teaser = 2097152,

    /// <summary>It stands beside the article, however much is in it.</summary>
    Side = 4194304,

    /// <summary>It is a part that page builders put together; beside an article where it isn't within one.</summary>
    Widget = 8388608,

    /// <summary>It is an entry of a blog, whose classes tell its themes and writers ("hentry", "type-post").</summary>
    Entry = 16777216,

    /// <summary>"live" as a word of its own, which with one of <see cref="LiveKind"/> in the same name makes it <see cref="Live"/>.</summary>
    LiveWord = 33554432,
    LiveKind = 67108864,
}

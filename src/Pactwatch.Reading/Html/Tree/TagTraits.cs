namespace Pactwatch.Reading.Html.Tree;

/// <summary>What the rules of HTML say of an element.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>An end tag of another name doesn't reach out of it, unless it is one of a block.</summary>
    Special = 2,

    /// <summary>No end tag but those of tables reaches out of it.</summary>
    Barrier = 4,

    /// <summary>May be closed across other elements: "&lt;b&gt;&lt;p&gt;&lt;/b&gt;".</summary>
    Formatting = 8,

    /// <summary>Its start tag closes an open paragraph.</summary>
    ClosesParagraph = 16,

    /// <summary>Its content is characters, whatever it looks like.</summary>
    RawText = 32,

    /// <summary>Its content is characters and references.</summary>
    Characters = 64,

    /// <summary>Its start tag ends a drawing or formula that was left open.</summary>
    LeavesForeign = 128,

    /// <summary>Belongs in a page's head.</summary>
    InHead = 256,

    /// <summary>Its end tag closes all within it.</summary>
    Block = 512,

    /// <summary>Stands within a line: text before and after it belongs together.</summary>
    Inline = 1024,

    /// <summary>Readers see nothing of its content, or nothing that is text of the page.</summary>
    Unread = 2048,

    /// <summary>Part of a table: its tags mean nothing outside one.</summary>
    TablePart = 4096,

    /// <summary>White space alone within it is nothing.</summary>
    NoSpaces = 8192,
}

namespace Pactwatch.Reading;

/// <summary>The codes of what the reading stage notices; they never change their meaning.</summary>
public static class ReadingFinding
{
    /// <summary>Nothing in the file named or proved its charset.</summary>
    public const string CharsetGuessed = "PW1001";

    /// <summary>Bytes that mean nothing in the file's charset were replaced.</summary>
    public const string CharactersReplaced = "PW1002";

    /// <summary>The page is nested too deep or has too many parts; its text was taken without its structure.</summary>
    public const string StructureIgnored = "PW1003";

    /// <summary>Text that the page hides from its readers was left out.</summary>
    public const string HiddenLeftOut = "PW1004";

    /// <summary>A numeric date can be read in two ways.</summary>
    public const string AmbiguousDate = "PW1005";

    /// <summary>No article was found among the page's text.</summary>
    public const string OnlyFurniture = "PW1006";

    /// <summary>Structured data in the page could not be read.</summary>
    public const string MetadataUnreadable = "PW1007";

    /// <summary>The page has too many parts; its end was not read.</summary>
    public const string PageCutOff = "PW1020";

    /// <summary>The report is one that is added to as things happen: what it says may be of several hours or days.</summary>
    public const string LiveReport = "PW1021";

    /// <summary>The page is one of several of the same article.</summary>
    public const string OnePageOfSeveral = "PW1022";

    /// <summary>The page says that its text is for subscribers: what was read may be only the opening.</summary>
    public const string ForSubscribers = "PW1023";

    /// <summary>The page shows no article; the text that its structured data holds was read.</summary>
    public const string TextFromStructuredData = "PW1024";

    /// <summary>An agreement's own text is in a language that isn't read: its clauses have their places, and nothing is taken from them.</summary>
    public const string LanguageNotRead = "PW1030";

    /// <summary>An agreement's own text is so long that only its beginning is read for what it binds whom to.</summary>
    public const string OnlyBeginningRead = "PW1031";

    /// <summary>A page shows its readers another date than it tells machines.</summary>
    public const string DatesDiffer = "PW1040";
}

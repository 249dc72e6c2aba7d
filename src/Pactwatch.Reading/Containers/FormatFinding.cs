namespace Pactwatch.Reading.Containers;

/// <summary>The codes of what is noticed about files and containers; they never change their meaning.</summary>
public static class FormatFinding
{
    /// <summary>The file ends too early or is damaged; what was whole has been read.</summary>
    public const string Damaged = "PW1101";

    /// <summary>More entries, records, rows or items than are read of one file.</summary>
    public const string TooManyEntries = "PW1102";

    /// <summary>A file unpacks to more bytes than are read of one.</summary>
    public const string UnpackedTooLarge = "PW1103";

    /// <summary>Something is packed so tightly that it can only be meant to fill the memory.</summary>
    public const string PackedTooTightly = "PW1104";

    /// <summary>Containers lie within each other deeper than they are opened.</summary>
    public const string NestedTooDeep = "PW1105";

    /// <summary>One document is larger than is read of its format.</summary>
    public const string DocumentTooLarge = "PW1106";

    /// <summary>XML with more elements, or deeper, than is read.</summary>
    public const string XmlTooLarge = "PW1107";

    /// <summary>XML that declares entities of its own, which no report needs.</summary>
    public const string XmlDeclaresEntities = "PW1108";

    /// <summary>XML that is not well-formed.</summary>
    public const string XmlUnreadable = "PW1109";

    /// <summary>A feed's items hold only summaries of their articles.</summary>
    public const string SummariesOnly = "PW1110";

    /// <summary>A list of feeds: it names addresses and holds no reports.</summary>
    public const string ListOfFeeds = "PW1111";

    /// <summary>A table in which no column is known to hold a report's text.</summary>
    public const string NoTextColumn = "PW1112";

    /// <summary>A row that can't be read, or is without text.</summary>
    public const string RowUnreadable = "PW1113";

    /// <summary>The program that reads this format is not installed.</summary>
    public const string ProgramMissing = "PW1114";

    /// <summary>The program that reads this format took too long.</summary>
    public const string ProgramTooSlow = "PW1115";

    /// <summary>The program that reads this format failed on the file.</summary>
    public const string ProgramFailed = "PW1116";

    /// <summary>The program that reads this format wrote more than is read.</summary>
    public const string ProgramWroteTooMuch = "PW1117";

    /// <summary>A document has more pages than are read; the first ones were.</summary>
    public const string TooManyPages = "PW1118";

    /// <summary>A document's pages are pictures: it has no text.</summary>
    public const string NoTextLayer = "PW1119";

    /// <summary>A document or entry is locked by a password.</summary>
    public const string Locked = "PW1120";

    /// <summary>When the file says that it was made, which need not be when the report was published.</summary>
    public const string MadeOn = "PW1121";

    /// <summary>When a web archive or a mail got hold of the page.</summary>
    public const string RetrievedOn = "PW1122";

    /// <summary>An entry whose name leads out of the archive, is a link, or comes twice.</summary>
    public const string EntryRefused = "PW1123";

    /// <summary>A web archive says only that a page was seen again unchanged, and does not hold it.</summary>
    public const string RevisitWithoutPage = "PW1124";

    /// <summary>Content in an encoding that is not read.</summary>
    public const string UnknownEncoding = "PW1125";

    /// <summary>A mail of more parts, or deeper ones, than are read.</summary>
    public const string TooManyParts = "PW1126";

    /// <summary>An archive's own checksum does not fit what it holds.</summary>
    public const string ChecksumDiffers = "PW1127";

    /// <summary>A file that holds no report, of a kind that is known.</summary>
    public const string NoReport = "PW1128";

    /// <summary>The page is dated later than it was retrieved.</summary>
    public const string DatedAfterRetrieval = "PW1129";

    /// <summary>Something else than what was asked for: no feed, no sitemap, no list of feeds or addresses.</summary>
    public const string OtherFormat = "PW1130";

    /// <summary>One page saved in several forms, of which the best is read.</summary>
    public const string OtherFormsPassedOver = "PW1131";
}

namespace Pactwatch.Reading.Containers;

/// <summary>What a file is, told from its content first. The first group is read as one report; the second holds documents.</summary>
public enum FileFormat
{
    /// <summary>HTML or plain text; the report reader tells them apart.</summary>
    Text,
    Markdown,
    Pdf,
    Word,
    WebArchivePage,

    /// <summary>A report itself, and the container of what is attached to it.</summary>
    Mail,

    Zip,
    Gzip,
    Warc,
    Mailbox,
    Feed,
    FeedList,
    Json,
    JsonLines,
    Table,
}

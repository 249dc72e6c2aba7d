namespace Pactwatch.Reading.Tables;

/// <summary>What a column of a table, or a key of a JSON object, can hold of a report.</summary>
internal enum ColumnRole
{
    Text,
    Html,
    Title,
    Url,
    Outlet,
    Byline,
    Published,
    Modified,
    Retrieved,
    Language,

    /// <summary>A summary of the text, which is not the report.</summary>
    Summary,
}

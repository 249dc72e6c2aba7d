namespace Pactwatch.Reading.Dates;

/// <summary>Where a report states a date of itself; the earlier ones are believed before the later ones.</summary>
internal enum DateSource
{
    /// <summary>The lines above a text that tell of it.</summary>
    FrontMatter,

    /// <summary>A page's JSON-LD on its article.</summary>
    LinkedData,

    /// <summary>A page's head.</summary>
    Metadata,

    /// <summary>An element that the page marks as the date of publication.</summary>
    Marked,

    /// <summary>A line that shows by its words or place that it dates the report.</summary>
    Line,

    /// <summary>The report's address.</summary>
    Address,

    /// <summary>A line that may date the report.</summary>
    NearLine,

    /// <summary>What the page tells its own scripts.</summary>
    Script,

    /// <summary>The address of the report's picture.</summary>
    Picture,

    /// <summary>A line of the page of which little shows that it dates the report; better than nothing.</summary>
    FarLine,
}

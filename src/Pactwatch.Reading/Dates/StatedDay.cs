namespace Pactwatch.Reading.Dates;

/// <summary>Lines that say themselves of which day they tell: that on which the text was written, or whatever day it is today.</summary>
internal static class StatedDay
{
    private static readonly Openings OfText = new("own-date-openings.txt");
    private static readonly Openings OfToday = new("today-openings.txt");

    /// <summary>True for "This entry was posted on 4 March 2031 and is filed under …".</summary>
    public static bool IsOfText(string line) => OfText.Of(line) is not null;

    /// <summary>True for "Today is Tuesday, 4 March 2031", which says nothing of the text below it.</summary>
    public static bool IsToday(string line) => OfToday.Of(line) is not null;
}

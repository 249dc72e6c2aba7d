namespace Pactwatch.Annotation.Times.Readings;

/// <summary>
/// "the first day of June", "the third week of 2027", "the last Sunday of March"; with <paramref name="Event"/>
/// "the 16th day of the truce", the first day being the event's own.
/// </summary>
/// <param name="Unit">D, W, M or Q; null for a weekday.</param>
/// <param name="Number">From 1; -1 is the last one.</param>
internal sealed record NthReading(string? Unit, int Weekday, int Number, TimeReading? Base, string? Event = null) : TimeReading
{
    /// <summary>In the event's place where the words leave it out: "by the seventh day".</summary>
    public const string Untold = "?";
}

namespace Pactwatch.Annotation.Times.Holidays;

/// <summary>What a holiday's day is counted by.</summary>
internal enum HolidayKind
{
    Gregorian,
    Easter,
    OrthodoxEaster,
    Hijri,
    Hebrew,
    Persian,
}

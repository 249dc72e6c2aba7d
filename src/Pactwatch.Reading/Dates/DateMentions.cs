using NodaTime;

namespace Pactwatch.Reading.Dates;

/// <summary>Makes mentions of days that were not read from words.</summary>
internal static class DateMentions
{
    public static DateMention On(LocalDate day) => new(default, day.Year, day.Month, day.Day);
}

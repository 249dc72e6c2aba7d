using NodaTime;
using NodaTime.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>Instants and days as they stand in the store: ISO 8601, instants in UTC with nine digits, so that text order is time order.</summary>
internal static class StoredTime
{
    private static readonly InstantPattern InstantText = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffff'Z'");
    private static readonly LocalDatePattern DayText = LocalDatePattern.Iso;

    public static string Of(Instant instant) => InstantText.Format(instant);

    public static string? Of(Instant? instant) => instant is { } known ? InstantText.Format(known) : null;

    public static string? Of(LocalDate? day) => day is { } known ? DayText.Format(known) : null;

    public static Instant ParseInstant(string text) =>
        InstantText.Parse(text) is { Success: true } parsed ? parsed.Value : throw new DamagedRowException($"\"{text}\" is no instant");

    public static LocalDate? ParseDay(string? text)
    {
        if (text is null) return null;
        return DayText.Parse(text) is { Success: true } parsed ? parsed.Value : throw new DamagedRowException($"\"{text}\" is no day");
    }
}

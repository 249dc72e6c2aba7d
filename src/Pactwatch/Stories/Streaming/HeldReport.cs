using NodaTime;

namespace Pactwatch.Stories.Streaming;

/// <summary>What the stream keeps of a report: enough to place it again, without its text.</summary>
/// <param name="PublishedOn">Null where no day is known; such reports come after all others.</param>
/// <param name="Digest">Of title and text: gives two reports of one id an order of their own.</param>
internal sealed record HeldReport(string Id, LocalDate? PublishedOn, ulong Digest, ReportTerms Terms) : IComparable<HeldReport>
{
    /// <summary>After all days.</summary>
    public const int NoDay = int.MaxValue;

    private static readonly LocalDate DayZero = new(1970, 1, 1);

    /// <summary>The day as a number, <see cref="NoDay"/> where none is known.</summary>
    public int Day { get; } = PublishedOn is { } day ? Period.DaysBetween(DayZero, day) : NoDay;

    /// <summary>The day of a number.</summary>
    public static LocalDate DayOf(int number) => DayZero.PlusDays(number);

    /// <summary>The order of the stream: day, id, digest.</summary>
    public int CompareTo(HeldReport? other)
    {
        if (other is null) return 1;
        var byDay = Day.CompareTo(other.Day);
        if (byDay != 0) return byDay;
        var byId = string.CompareOrdinal(Id, other.Id);
        return byId != 0 ? byId : Digest.CompareTo(other.Digest);
    }
}

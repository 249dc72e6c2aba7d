using NodaTime;

namespace Pactwatch.Text;

/// <summary>
/// When a report is believed published. A page's date is a statement that can be wrong: <see cref="Stated"/>
/// keeps what the page says even where <see cref="Conflict"/> tells, in one sentence, why it is not believed.
/// <see cref="Date"/> is null where only the range <see cref="From"/>..<see cref="To"/> (both ends included,
/// either may be null) or nothing is known.
/// </summary>
public sealed record PublishedBelief(
    LocalDate? Date, PublishedBasis Basis, LocalDate? From, LocalDate? To, LocalDate? Stated, string? Conflict, string? Words = null)
{
    /// <summary>Nothing is known.</summary>
    public static PublishedBelief Unknown { get; } = new(null, PublishedBasis.None, null, null, null, null);

    public static PublishedBelief On(LocalDate date, PublishedBasis basis, string? words = null) =>
        new(date, basis, date, date, basis == PublishedBasis.Given ? null : date, null, words);
}

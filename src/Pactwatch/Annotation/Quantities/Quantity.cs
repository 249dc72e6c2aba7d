using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>
/// A number and what it counts. Vague words are intervals: "hundreds" is 200 to 999, "dozens" 24 to 99.
/// Both bounds are included; a null <see cref="Max"/> is "at least", a null <see cref="Min"/> "at most";
/// both null is a share of something whose number is not told ("all", "the remainder", "a third of the seats").
/// </summary>
/// <param name="Span">The number with the thing counted beside it ("some 2,500 US troops").</param>
/// <param name="Number">The number alone, without the words of approximation.</param>
/// <param name="Counted">The thing counted ("US troops"), where it stands beside the number.</param>
/// <param name="Unit">
/// Plural noun as printed, in lower case ("soldiers", "oil tankers"), ISO 4217 code ("USD"), "percent", or a measure ("tonnes"); null if not told.
/// Of a share: what the whole counts.
/// </param>
/// <param name="Per">The singular of what a rate is over ("day" in "600 trucks a day"), or null.</param>
/// <param name="Share">The part of the whole, where the quantity is a share; else null.</param>
/// <param name="Change">Whether the quantity is a level, or the start, end or size of a change.</param>
public sealed record Quantity(
    TextSpan Span,
    TextSpan Number,
    TextSpan? Counted,
    decimal? Min,
    decimal? Max,
    string? Unit,
    Approximation Approximation,
    string? Per = null,
    Share? Share = null,
    ChangePart Change = ChangePart.None);

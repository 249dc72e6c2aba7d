namespace Pactwatch.Annotation.Times;

/// <summary>A date with any of its parts. <paramref name="Shift"/>: -1 "last September", 0 "this September", 1 "next September", null where it isn't said.</summary>
internal sealed record DateReading(int? Year, int? Month, int? Day, int? Shift = null) : TimeReading;

namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A fiscal year or a quarter of one; states differ in when it begins, so it has a value but no days.</summary>
internal sealed record FiscalReading(int? Year, int Shift, string? Code) : TimeReading;

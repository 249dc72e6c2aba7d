namespace Pactwatch.Annotation.Times;

internal sealed record SetReading(string Value) : TimeReading;

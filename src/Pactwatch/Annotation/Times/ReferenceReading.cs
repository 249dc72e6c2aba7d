namespace Pactwatch.Annotation.Times;

internal sealed record ReferenceReading(string Value) : TimeReading;

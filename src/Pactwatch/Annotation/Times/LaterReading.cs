namespace Pactwatch.Annotation.Times;

/// <summary>"three days later": counted from the date last told of.</summary>
internal sealed record LaterReading(string Unit, int? By) : TimeReading;

namespace Pactwatch.Evaluation.Deadlines;

/// <summary>The event that a window hangs on, and the ISO 8601 offset from it.</summary>
internal sealed record GoldEvent(string Event, string Offset);

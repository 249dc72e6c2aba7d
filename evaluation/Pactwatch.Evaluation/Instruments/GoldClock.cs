namespace Pactwatch.Evaluation.Instruments;

/// <summary>The term that stands for the day which a text counts from, and the event that brings the day.</summary>
internal sealed record GoldClock(string Term, string Event);

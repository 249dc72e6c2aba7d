namespace Pactwatch.Evaluation.Gold;

/// <summary>Two days in ISO 8601, both included; null is an open end.</summary>
internal sealed record GoldDays(string? From, string? To);

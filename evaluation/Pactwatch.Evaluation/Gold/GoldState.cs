namespace Pactwatch.Evaluation.Gold;

/// <summary>What may be said to have become of a group of undertakings by a day.</summary>
internal sealed record GoldState(string AsOf, string Group, IReadOnlyList<string> State);

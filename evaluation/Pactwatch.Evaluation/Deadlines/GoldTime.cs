namespace Pactwatch.Evaluation.Deadlines;

/// <summary>A time of the gold. <paramref name="Start"/> and <paramref name="End"/> count code points, half-open; days are ISO 8601, null where the window is open.</summary>
internal sealed record GoldTime(int Start, int End, string Text, string Value, string Role, string? From, string? To, GoldEvent? RelativeTo);

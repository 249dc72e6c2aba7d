using Pactwatch.Evaluation.Exported;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>One thing that a mention says, and when it is said right.</summary>
/// <param name="Name">As in the figure's name.</param>
/// <param name="IsRight">Whether the mention fits one of the gold's readings.</param>
/// <param name="IsIdentity">True where a second mention of the same words is a repetition only if this is right, too.</param>
internal sealed record Slot<TGold>(string Name, Func<TGold, ExportedMention, bool> IsRight, bool IsIdentity = false);

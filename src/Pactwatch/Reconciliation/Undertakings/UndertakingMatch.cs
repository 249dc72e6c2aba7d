using System.Collections.Immutable;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// What comparing two claims gave. <see cref="Forbidden"/> says in a few words why they can't be one undertaking,
/// whatever else binds them; else <see cref="Score"/> and its <see cref="Reasons"/>.
/// </summary>
public readonly record struct UndertakingMatch(int Score, ImmutableArray<string> Reasons, string? Forbidden)
{
    /// <summary>
    /// From here on two claims are taken for one undertaking: the act, and two of actor, place, window and amount
    /// agree while nothing speaks against it.
    /// </summary>
    public const int Threshold = 65;

    public bool IsMatch => Forbidden is null && Score >= Threshold;

    public static UndertakingMatch Never(string why) => new(0, [], why);
}

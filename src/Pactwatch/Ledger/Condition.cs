using System.Collections.Immutable;

namespace Pactwatch.Ledger;

/// <summary>Something on which an undertaking hangs.</summary>
/// <param name="Text">The words of its fullest telling.</param>
/// <param name="State">"open" (nobody says what became of it), "met", "failed" or "waived".</param>
/// <param name="Mentions">Where it is told, with the words that say what became of it.</param>
public sealed record Condition(string Text, string State, ImmutableArray<Mention> Mentions)
{
    public const string Open = "open";
    public const string Met = "met";
    public const string Failed = "failed";
    public const string Waived = "waived";
}

using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Cli.Explaining;

/// <summary>Something of the ledger that has an id, with all that it rests on.</summary>
/// <param name="Heading">What it is and says, in one line.</param>
/// <param name="Notes">Further lines about it.</param>
/// <param name="Evidence">Each mention, with what it stands for among the others (a position), or null.</param>
internal sealed record ExplainedThing(
    string Id, string Heading, ImmutableArray<string> Notes, ImmutableArray<(string? Position, Mention Mention)> Evidence, ImmutableArray<MatchReason> Matches)
{
    /// <summary>For each cell of the thing what it is ("" for the thing itself) and the originals behind it, with the steps that led to them.</summary>
    public ImmutableArray<(string Cell, Originals Originals)> Originals { get; init; } = [];

    /// <summary>Of an utterance the variant that the others are compared with; else null.</summary>
    public Mention? Fullest { get; init; }
}

using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Reading.Passages;

/// <summary>A paragraph on its way to become a block: its characters on one line, and its kind, null while nothing has told it.</summary>
internal sealed record Passage(string Characters, BlockKind? Kind = null)
{
    /// <summary>Its words that lead elsewhere, in their order.</summary>
    public ImmutableArray<LinkedWords> Links { get; init; } = [];
}

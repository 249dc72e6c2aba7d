using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Reading.Passages;

/// <summary>A paragraph on its way to become a block: its characters on one line, and its kind, null while nothing has told it.</summary>
internal sealed record Passage(string Characters, BlockKind? Kind = null)
{
    /// <summary>Its words that lead elsewhere, in their order.</summary>
    public ImmutableArray<LinkedWords> Links { get; init; } = [];

    /// <summary>The passage up to a place.</summary>
    public Passage Before(int end) => this with { Characters = Characters[..end], Links = [.. Links.Where(link => link.End <= end)] };

    /// <summary>The passage from a place on, without white space at its start.</summary>
    public Passage From(int start)
    {
        var characters = Characters[start..].TrimStart();
        var cut = Characters.Length - characters.Length;
        return this with { Characters = characters, Links = [.. Links.Where(link => link.Start >= cut).Select(link => link with { Start = link.Start - cut, End = link.End - cut })] };
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pactwatch.Ledger;

/// <summary>
/// The independent originals behind one cell of the ledger: a party's statement or document, an agency's or an
/// outlet's own reporting. Where the reports leave it open, the count is a range: "— Agencies" stands for one or
/// more agencies, which may be among the named ones. 0 ≤ <see cref="Fewest"/> ≤ <see cref="Most"/>.
/// </summary>
/// <param name="Names">All that stand behind it or may, in ordinal order, each once.</param>
/// <param name="Steps">How each mention led to its originals, in the order of the mentions; empty where nobody asked.</param>
[CollectionBuilder(typeof(Originals), nameof(Sure))]
public sealed record Originals(ImmutableArray<string> Names, int Fewest, int Most, ImmutableArray<OriginStep> Steps)
{
    /// <summary>Originals that stood behind it until they were withdrawn or corrected, in ordinal order.</summary>
    public ImmutableArray<string> Withdrawn { get; init; } = [];

    public bool IsEmpty => Names.IsEmpty;

    public bool IsCertain => Fewest == Most;

    /// <summary>True where it had an original and has none any more.</summary>
    public bool IsLost => Most == 0 && !Withdrawn.IsEmpty;

    /// <summary>Originals that are known for certain.</summary>
    public static Originals Sure(ReadOnlySpan<string> names)
    {
        ImmutableArray<string> distinct = [.. names.ToArray().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new Originals(distinct, distinct.Length, distinct.Length, []);
    }

    public ImmutableArray<string>.Enumerator GetEnumerator() => Names.GetEnumerator();
}

using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation;

/// <summary>Words of a report that name an original it rests on.</summary>
/// <param name="Origin">The name of the agency or outlet, as agencies.tsv shows it where it is known.</param>
public readonly record struct OriginMention(string Origin, DerivationMeans How, DerivationDegree Degree, TextSpan Span)
{
    /// <summary>The address that the words lead to, where they are a link.</summary>
    public string? Address { get; init; }
}

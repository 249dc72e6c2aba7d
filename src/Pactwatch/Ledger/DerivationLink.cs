using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>One original that a report rests on.</summary>
/// <param name="Origin">Always a name: an agency, an outlet, a party's statement.</param>
/// <param name="From">The held report it was taken from, or null.</param>
/// <param name="SharePermille">Part of the report's words carried over, in thousandths; null where <paramref name="From"/> is not held.</param>
public sealed record DerivationLink(
    ReportId Report, string Origin, ReportId? From, DerivationMeans How, DerivationDegree Degree, int? SharePermille, ImmutableArray<Mention> Mentions);

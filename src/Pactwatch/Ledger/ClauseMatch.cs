using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>What one report's claim makes of a clause of the agreement's own text, with the reasons.</summary>
/// <param name="Claim">Id of the report's claim.</param>
/// <param name="Instrument">The text that holds the clause.</param>
/// <param name="Clause">Id of the clause.</param>
/// <param name="Path">Its place in the text.</param>
public sealed record ClauseMatch(string Claim, ReportId Instrument, string Clause, string Path, ClauseRelation Relation, ImmutableArray<string> Reasons);

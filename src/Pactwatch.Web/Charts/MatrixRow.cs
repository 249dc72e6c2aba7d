using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Charts;

/// <summary>One undertaking, month by month.</summary>
public sealed record MatrixRow(UndertakingEntry Entry, ImmutableArray<MatrixCell> Cells);

using System.Collections.Immutable;
using Pactwatch.Annotation.Times;

namespace Pactwatch.Ledger;

public sealed record FigurePosition(Annotation.Quantities.Quantity Quantity, DateWindow? AsOf, ImmutableArray<string> Origins, ImmutableArray<FigureClaim> Mentions);

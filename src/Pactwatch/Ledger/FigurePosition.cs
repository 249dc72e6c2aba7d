using System.Collections.Immutable;
using Pactwatch.Annotation.Times;

namespace Pactwatch.Ledger;

public sealed record FigurePosition(Annotation.Quantities.Quantity Quantity, DateWindow? AsOf, Originals Origins, ImmutableArray<FigureClaim> Mentions);

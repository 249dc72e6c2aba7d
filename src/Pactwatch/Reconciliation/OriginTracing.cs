using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation;

/// <summary>Tells the independent originals behind the mentions of one cell, for the cells of one story.</summary>
/// <param name="reports">The story's reports and those that they rest on, in the order of their ids.</param>
/// <param name="links">What these were taken from.</param>
/// <param name="retractions">What was taken back of them.</param>
public delegate Func<IReadOnlyCollection<Mention>, Originals> OriginTracing(
    IReadOnlyList<AnnotatedReport> reports, ImmutableArray<DerivationLink> links, ImmutableArray<Retraction> retractions);

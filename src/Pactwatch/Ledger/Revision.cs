using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>A plan that changed: the later word takes the earlier one's place.</summary>
public sealed record Revision(string About, RevisionKind Kind, string Was, string Now, LocalDate? On, string? By, ImmutableArray<Mention> Mentions);

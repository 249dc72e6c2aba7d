using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>The standing as told by reports that agree on it.</summary>
public sealed record StatusStep(AgreementStatus Value, LocalDate? On, ImmutableArray<StatusClaim> Mentions);

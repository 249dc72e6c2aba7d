using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Charts;

/// <summary>Words that say something of an undertaking, in the month they tell of.</summary>
internal readonly record struct MatrixEvidence(YearMonth Month, MatrixValue Value, Mention Mention);

using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>Ledgers of agreements that never were, of which nothing is known but how they stand.</summary>
internal static class InventedLedgers
{
    public static readonly LocalDate Day = new(2031, 3, 1);

    public static SourcedLedger Of(params (string Title, AgreementStatus Status)[] accords) =>
        new(Day, [], [.. accords.Select(accord => new Accord(accord.Title, accord.Title, [], [], [], [], accord.Status, accord.Status, [], [], [], [], [], [], [], []))], []);

    public static SourcedLedger Sable(AgreementStatus status) => Of(("Port Sable truce", status));
}

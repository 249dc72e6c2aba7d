using NodaTime;
using NodaTime.Text;
using Pactwatch.Extraction;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Extraction;

/// <summary>Undertakings as short lines, to be compared with what a reader expects.</summary>
internal static class ClaimLines
{
    /// <summary>"act | who | window" of each undertaking; "-" is nobody named, or no window.</summary>
    public static List<string> Undertaken(ReportClaims claims) => [.. claims.Undertakings.Where(claim => claim.Other is null).Select(Line)];

    public static string Line(UndertakingClaim claim)
    {
        var window = claim.Window is not { } slot ? "-"
            : slot.Value.RelativeTo is { } relative ? $"{relative.Offset} {relative.Event}"
            : $"{Day(slot.Value.From)}..{Day(slot.Value.To)}";
        var actor = claim.Actor.Value.Length == 0 ? "-" : claim.Actor.Value;
        return $"{claim.Act.Word()} | {actor} | {window}";
    }

    private static string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";
}

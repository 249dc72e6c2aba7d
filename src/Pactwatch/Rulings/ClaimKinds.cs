using Pactwatch.Ledger;

namespace Pactwatch.Rulings;

/// <summary>How <see cref="Judgement.About"/> names a claim among those that stand at the same words.</summary>
public static class ClaimKinds
{
    public const string Undertaking = "undertaking";
    public const string Figure = "figure";
    public const string Quote = "quote";
    public const string Event = "event";
    public const string Status = "status";
    public const string Incident = "incident";
    public const string Condition = "condition";

    /// <summary>"figure", "undertaking/withdraw".</summary>
    public static string About(Claim claim) => claim switch
    {
        UndertakingClaim undertaking => $"{Undertaking}/{undertaking.Act.Word()}",
        EventClaim happened => $"{Event}/{happened.Act.Word()}",
        _ => Of(claim),
    };

    /// <summary>"figure", "undertaking".</summary>
    public static string Of(Claim claim) => claim switch
    {
        UndertakingClaim => Undertaking,
        FigureClaim => Figure,
        UtteranceClaim => Quote,
        EventClaim => Event,
        StatusClaim => Status,
        IncidentClaim => Incident,
        ConditionClaim => Condition,
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim, "No such kind of claim."),
    };

    /// <summary>The claims that the word means: those of its act, or of its kind where none has that act any more.</summary>
    public static IEnumerable<T> Meant<T>(IReadOnlyCollection<T> claims, string? about)
        where T : Claim
    {
        if (about is null) return claims;
        var kind = about.Split('/')[0];
        var exact = claims.Where(claim => About(claim) == about).ToList();
        return exact.Count > 0 ? exact : claims.Where(claim => Of(claim) == kind);
    }
}

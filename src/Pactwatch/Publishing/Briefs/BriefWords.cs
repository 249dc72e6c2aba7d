using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Briefs;

/// <summary>Parts of a brief's sentences that are the same for every ledger.</summary>
internal static class BriefWords
{
    public static string Standing(AgreementStatus status) => status switch
    {
        AgreementStatus.Talks => "being negotiated",
        AgreementStatus.AgreedInPrinciple => "agreed in principle",
        AgreementStatus.InForce => "in force",
        _ => status.Word().Replace('-', ' '),
    };

    public static string Extent(Completion completion) => completion.Extent switch
    {
        CompletionExtent.Full => "done",
        CompletionExtent.Partial => "done in part",
        CompletionExtent.Begun => "begun",
        _ => completion.IsBreach ? "broken" : "not done",
    };

    /// <summary>Who says that it was done, or that it wasn't.</summary>
    /// <param name="teller">As told; null where nobody is named.</param>
    public static string Witness(CompletionWitness by, string? teller, string outlet)
    {
        var whose = by switch
        {
            CompletionWitness.Obligor => "by the word of the party bound by it",
            CompletionWitness.Beneficiary => "by the word of those it is owed to",
            CompletionWitness.Verifier => "by a verifier’s finding",
            CompletionWitness.Third => "by a third party’s word",
            _ => null,
        };
        if (whose is null) return $"as {outlet} reports";
        return teller is null ? $"{whose}, as {outlet} reports" : $"{whose} ({teller}), as {outlet} reports";
    }

    public static string Changed(RevisionKind kind) => kind switch
    {
        RevisionKind.Extension => "extended",
        RevisionKind.Renewal => "renewed",
        RevisionKind.Postponement => "put off",
        RevisionKind.Replacement => "replaced",
        RevisionKind.Correction => "corrected",
        _ => "changed by one side",
    };
}

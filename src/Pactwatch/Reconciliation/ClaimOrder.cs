using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>The fixed order of claims and the names of entries, both from content alone.</summary>
public static class ClaimOrder
{
    /// <summary>By report, then place in the text, then id.</summary>
    public static ImmutableArray<T> Sorted<T>(IEnumerable<T> claims)
        where T : Claim =>
        [.. claims.OrderBy(claim => claim.Report).ThenBy(claim => claim.Span).ThenBy(claim => claim.Id, StringComparer.Ordinal)];

    /// <summary>Mentions of any kind by report and place.</summary>
    public static ImmutableArray<Mention> SortedMentions(IEnumerable<Mention> mentions) =>
        [.. mentions.OrderBy(mention => mention.Report).ThenBy(mention => mention.Span)];

    /// <summary>The reports of the mentions, each once, in order.</summary>
    public static ImmutableArray<ReportId> Reports(IEnumerable<Mention> mentions) =>
        [.. mentions.Select(mention => mention.Report).Distinct().Order()];

    /// <summary>An entry's name: a letter and a hash over the ids of its claims.</summary>
    public static string EntryId(char letter, IEnumerable<Claim> claims) =>
        $"{letter}-{ContentHash.Of([.. claims.Select(claim => claim.Id).Order(StringComparer.Ordinal)])}";
}

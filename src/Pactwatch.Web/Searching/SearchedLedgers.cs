using System.Runtime.CompilerServices;
using Pactwatch.Ledger;
using Pactwatch.Searching;

namespace Pactwatch.Web.Searching;

/// <summary>The folded words of each ledger that is being shown: made at the first search in it, gone with it.</summary>
internal static class SearchedLedgers
{
    private static readonly ConditionalWeakTable<SourcedLedger, SearchedLedger> Made = [];

    public static SearchedLedger Of(SourcedLedger ledger) => Made.GetValue(ledger, held => new SearchedLedger(held));
}

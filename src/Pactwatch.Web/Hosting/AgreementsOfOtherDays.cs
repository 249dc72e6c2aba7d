using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// An agreement's id follows from its reports, so it differs from day to day; links of a page lead to other days under the id of
/// its own. Whoever follows one is led on to the agreement of that day that has the most reports in common with the one they came from.
/// </summary>
/// <remarks>It knows the ids of ledgers that were shown since the server began: an address kept for longer may lead to none.</remarks>
internal sealed class AgreementsOfOtherDays
{
    /// <summary>Beyond so many ids it begins anew: some hundred days of a ledger of a thousand agreements.</summary>
    private const int MostIds = 100_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, ImmutableArray<ReportId>> reportsOf = new(StringComparer.Ordinal);

    // Which ledgers were learned, for as long as they live; what stands beside one says nothing.
    private readonly ConditionalWeakTable<SourcedLedger, object> learned = [];

    /// <summary>The same sources; which agreements each ledger has that is asked of them is remembered.</summary>
    public ServerSources Learning(ServerSources sources) => sources with { Ledger = day => Learned(sources.Ledger(day)) };

    /// <summary>Answers where the ledger has no agreement of the id in the address: leads on to what it is there, or says that there is nothing.</summary>
    /// <param name="when">The ledger's day, in words.</param>
    public Task NoneOf(HttpContext context, SourcedLedger ledger, string when)
    {
        var id = context.Request.RouteValues["accord"] as string ?? "";
        if (HttpMethods.IsPost(context.Request.Method) || In(ledger, id) is not { } accord) return FaultAnswers.NotFound(context, $"The ledger has no agreement {id} {when}.");
        var path = context.Request.Path.ToUriComponent();
        // Entries named by the agreement's id are numbered: on another day the number is another entry's.
        var isNumbered = path.Contains($"/{id}-", StringComparison.Ordinal);
        context.Response.Redirect((isNumbered ? $"/accords/{accord.Id}" : path.Replace(id, accord.Id, StringComparison.Ordinal)) + context.Request.QueryString.ToUriComponent());
        return Task.CompletedTask;
    }

    private SourcedLedger Learned(SourcedLedger ledger)
    {
        lock (gate)
        {
            if (learned.TryGetValue(ledger, out _)) return ledger;
            if (reportsOf.Count > MostIds)
            {
                reportsOf.Clear();
                learned.Clear();
            }

            foreach (var accord in ledger.Accords) reportsOf[accord.Id] = accord.Reports;
            learned.Add(ledger, this);
            return ledger;
        }
    }

    /// <summary>What an agreement of another day is in this ledger; null where its id was never shown, or none of its reports is there.</summary>
    private Accord? In(SourcedLedger ledger, string id)
    {
        ImmutableArray<ReportId> told;
        lock (gate)
        {
            if (!reportsOf.TryGetValue(id, out told)) return null;
        }

        var own = told.ToHashSet();
        return ledger.Accords.Select(accord => (Accord: accord, Common: accord.Reports.Count(own.Contains))).Where(pair => pair.Common > 0)
            .OrderByDescending(pair => pair.Common).ThenBy(pair => pair.Accord.Id, StringComparer.Ordinal).FirstOrDefault().Accord;
    }
}

using Microsoft.AspNetCore.Http;
using Pactwatch.Web.Components;
using Pactwatch.Web.Watching;

namespace Pactwatch.Web.Hosting;

/// <summary>The pages of what is followed.</summary>
internal sealed class WatchPageAnswers(ServerSources sources)
{
    public Task All(HttpContext context) => LedgerPageAnswers.Render<WatchPage>(
        context, (nameof(WatchPage.Ledger), sources.Ledger(null)), (nameof(WatchPage.Overview), sources.Watch?.All() ?? WatchOverview.Nothing));

    public Task One(HttpContext context)
    {
        var id = context.Request.RouteValues["source"] as string ?? "";
        return sources.Watch?.One(id) is { } details
            ? LedgerPageAnswers.Render<WatchedSourcePage>(context, (nameof(WatchedSourcePage.Ledger), sources.Ledger(null)), (nameof(WatchedSourcePage.Details), details))
            : FaultAnswers.NotFound(context, $"No source {id} is followed, or was.");
    }
}

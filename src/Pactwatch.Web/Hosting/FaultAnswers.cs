using Microsoft.AspNetCore.Http;
using Pactwatch.Web.Api;
using Pactwatch.Web.Components;

namespace Pactwatch.Web.Hosting;

/// <summary>Answers for what can't be shown: what, why, and what to do; a page for people, a problem for programs.</summary>
internal static class FaultAnswers
{
    /// <summary>True of what lies under /api.</summary>
    public static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static async Task Write(HttpContext context, int status, string what, string why, string toDo, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        if (IsForPrograms(context))
        {
            await ProblemAnswers.Write(context, Problem.OfStatus(status), $"{why} {toDo}");
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await PageRenderer.Render<FaultPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(FaultPage.What)] = what,
            [nameof(FaultPage.Why)] = why,
            [nameof(FaultPage.ToDo)] = toDo,
        }), context.RequestAborted);
    }

    public static Task NotFound(HttpContext context, string why) => Write(
        context, 404, "Nothing here", why, "Ids can change as reports come in, and differ from day to day: start again from the list of agreements.");
}

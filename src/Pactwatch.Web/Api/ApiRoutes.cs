using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Api;

/// <summary>The HTTP API: a list of operations, from which the routes and their description are made.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public const string DocumentPath = "/api/openapi.json";

    public static ImmutableArray<ApiOperation> Operations { get; } = [.. LedgerOperations.All, .. EntryOperations.All, .. ReportOperations.All, .. JudgementOperations.All, .. WatchOperations.All];

    public static void Map(WebApplication application, ServerSources sources)
    {
        foreach (var operation in Operations)
        {
            // A typed handler, not a bare one: only these are described.
            Func<HttpContext, Task> answer = context => Answer(context, operation, sources);
            application.MapMethods(Root + operation.Pattern, operation.IsRead ? [HttpMethods.Get, HttpMethods.Head] : [operation.Method], (Delegate)answer).WithMetadata(operation, new RouteRight(operation.Right));
        }

        RequestDelegate document = ApiDocument.Answer;
        application.MapMethods(DocumentPath, [HttpMethods.Get, HttpMethods.Head], document).WithMetadata(new RouteRight(Right.Read));
    }

    private static async Task Answer(HttpContext context, ApiOperation operation, ServerSources sources)
    {
        try
        {
            await operation.Answer(new ApiRequest(context, sources));
        }
        catch (ProblemException fault)
        {
            context.Response.Headers.Remove("Content-Disposition");
            await ProblemAnswers.Write(context, fault.Problem, fault.Message, fault.More);
        }
    }
}

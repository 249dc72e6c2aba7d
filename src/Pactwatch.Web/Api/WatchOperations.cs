using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Pactwatch.Web.Watching;

namespace Pactwatch.Web.Api;

/// <summary>What can be asked of watching.</summary>
internal static class WatchOperations
{
    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new("getWatch", HttpMethods.Get, "/watch", "What is followed, how each source is doing, and what was skipped and why.", "Watch", Watch),
    ];

    private static Task Watch(ApiRequest request)
    {
        var overview = request.Sources.Watch?.All() ?? WatchOverview.Nothing;
        return ApiAnswer.Json(request, json =>
        {
            json.WriteStartObject();
            WatchJsonWriter.WriteMembers(json, overview);
            json.WriteEndObject();
        });
    }
}

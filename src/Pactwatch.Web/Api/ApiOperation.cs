using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Pactwatch.Storage.Access;

namespace Pactwatch.Web.Api;

/// <summary>One thing that a program can ask for. From the list of these the routes and their description are made.</summary>
/// <param name="Name">Lasting name of the operation ("listUndertakings").</param>
/// <param name="Pattern">Its address below /api/v1.</param>
/// <param name="Schema">What it answers with: the name of a schema; "…Page" for a page of a list.</param>
internal sealed record ApiOperation(string Name, string Method, string Pattern, string Summary, string Schema, Func<ApiRequest, Task> Answer, params ImmutableArray<ApiParameter> Parameters)
{
    public Right Right { get; init; } = Right.Read;

    /// <summary>Media types of the answer.</summary>
    public ImmutableArray<string> Types { get; init; } = ["application/json"];

    /// <summary>Name of the schema of the body that is sent; null where none is.</summary>
    public string? Body { get; init; }

    /// <summary>How it can fail, besides what can happen to any request.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    public bool IsRead => Method == HttpMethods.Get;
}

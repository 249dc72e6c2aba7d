using System.Collections.Immutable;

namespace Pactwatch.Web.Api;

/// <summary>A way in which a request can fail, as RFC 9457 tells it. Its name is a contract: programs look at it.</summary>
/// <param name="Name">The end of its type, "urn:pactwatch:problem:…".</param>
internal sealed record Problem(string Name, int Status, string Title)
{
    public static readonly Problem BadDay = new("bad-day", 400, "That is no day");
    public static readonly Problem BadParameter = new("bad-parameter", 400, "A parameter has a value that it can't have");
    public static readonly Problem BadCursor = new("bad-cursor", 400, "That is no cursor of this list");
    public static readonly Problem BadJson = new("bad-json", 400, "The body is not the JSON that is asked for");
    public static readonly Problem BadRequest = new("bad-request", 400, "The request can't be understood");
    public static readonly Problem NotSignedIn = new("not-signed-in", 401, "Who asks?");
    public static readonly Problem NotAllowed = new("not-allowed", 403, "You may not do this");
    public static readonly Problem NotFound = new("not-found", 404, "Nothing here");
    public static readonly Problem MethodNotAllowed = new("method-not-allowed", 405, "Not by this method");
    public static readonly Problem Changed = new("changed", 412, "It was changed meanwhile");
    public static readonly Problem TooLarge = new("too-large", 413, "The body is too large");
    public static readonly Problem NotJson = new("not-json", 415, "Only JSON is read");
    public static readonly Problem WrongHost = new("wrong-host", 421, "Not a name of this server");
    public static readonly Problem KeyReused = new("key-reused", 422, "The idempotency key was used for something else");
    public static readonly Problem ConditionRequired = new("condition-required", 428, "Say which state is judged");
    public static readonly Problem TooMany = new("too-many-attempts", 429, "Too many wrong tokens");
    public static readonly Problem Failed = new("failed", 500, "Something went wrong inside the server");
    public static readonly Problem StoreInUse = new("store-in-use", 503, "Another program writes to the store");
    public static readonly Problem StoreFull = new("store-full", 507, "The disk is full");

    public static ImmutableArray<Problem> All { get; } =
    [
        BadDay, BadParameter, BadCursor, BadJson, BadRequest, NotSignedIn, NotAllowed, NotFound, MethodNotAllowed, Changed, TooLarge, NotJson, WrongHost, KeyReused, ConditionRequired, TooMany, Failed, StoreInUse, StoreFull,
    ];

    public string Type => "urn:pactwatch:problem:" + Name;

    /// <summary>The plainest of that status.</summary>
    public static Problem OfStatus(int status) => status == 400 ? BadRequest : All.FirstOrDefault(problem => problem.Status == status) ?? Failed;
}

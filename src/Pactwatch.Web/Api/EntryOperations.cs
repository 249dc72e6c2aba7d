using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Searching;

namespace Pactwatch.Web.Api;

/// <summary>What can be asked of undertakings.</summary>
internal static class EntryOperations
{
    public static ImmutableArray<ApiOperation> All { get; } =
    [
        new("listUndertakings", HttpMethods.Get, "/undertakings", "Undertakings of all accords, or those that all filters hold for.", "UndertakingPage", List,
            ApiParameter.AsOf, ApiParameter.Accord,
            new("actor", "Only of actors whose name holds these words."),
            new("act", "Only acts of this kind.", Choices: LedgerOperations.Words<Act>(LedgerWords.Word)),
            new("state", "Only those in this state.", Choices: LedgerOperations.Words<UndertakingState>(LedgerWords.Word)),
            new("place", "Only at places whose name holds these words."),
            new("dueFrom", "Only those whose last day is this one or later.", ApiValue.Day),
            new("dueTo", "Only those whose last day is this one or earlier.", ApiValue.Day),
            ApiParameter.Limit, ApiParameter.Cursor),
        new("getUndertaking", HttpMethods.Get, "/undertakings/{undertaking}", "One undertaking with all its mentions. Its ETag is what a judgement on it is made against (If-Match).", "UndertakingOfAccord", One, ApiParameter.AsOf),
    ];

    /// <summary>The entry and its accord.</summary>
    public static (Accord Accord, UndertakingEntry Entry) Find(ApiRequest request, string id)
    {
        foreach (var accord in request.Ledger.Accords)
        {
            if (accord.Undertakings.FirstOrDefault(entry => entry.Id == id) is { } entry) return (accord, entry);
        }

        throw new ProblemException(Problem.NotFound, $"The ledger has no undertaking {id} as of this day. Ids can change as reports come in: start again from the list.");
    }

    public static void Write(ApiRequest request, Utf8JsonWriter json, Accord accord, UndertakingEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("accord", accord.Id);
        json.WritePropertyName("undertaking");
        request.Parts.WriteUndertaking(json, entry);
        json.WriteEndObject();
    }

    /// <summary>The ETag of the entry as <c>getUndertaking</c> answers it.</summary>
    public static string TagOf(ApiRequest request, Accord accord, UndertakingEntry entry)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented)) Write(request, json, accord, entry);
        stream.WriteByte((byte)'\n');
        return ApiAnswer.TagOf(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static Task One(ApiRequest request)
    {
        var (accord, entry) = Find(request, request.Named("undertaking"));
        return ApiAnswer.Json(request, json => Write(request, json, accord, entry));
    }

    private static Task List(ApiRequest request)
    {
        var (act, state) = (request.Choice<Act>("act", LedgerWords.Word), request.Choice<UndertakingState>("state", LedgerWords.Word));
        var (earliest, latest) = (request.Day("dueFrom"), request.Day("dueTo"));
        var (actor, place) = (Named(request, "actor"), Named(request, "place"));
        var wanted =
            from accord in request.Accords
            from entry in accord.Undertakings
            where act is null || entry.Act == act
            where state is null || entry.State == state
            let due = entry.Window.To ?? entry.Window.From
            where (earliest is null || due >= earliest) && (latest is null || due <= latest)
            where actor is null || actor.IsIn(FoldedText.Line(entry.Actor))
            where place is null || place.IsIn(FoldedText.Line([.. entry.Places]))
            select ($"{entry.Id} {accord.Id}", (accord, entry));
        return ApiAnswer.Page(request, wanted, (json, found) => Write(request, json, found.accord, found.entry));
    }

    private static SearchQuery? Named(ApiRequest request, string name) => request.Text(name) is { } words ? SearchQuery.Parse(words) : null;
}

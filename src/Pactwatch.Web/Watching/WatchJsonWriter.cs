using System.Text.Json;
using NodaTime;
using Pactwatch.Publishing;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Web.Watching;

/// <summary>How what is followed is doing, as JSON: the same from the HTTP API and from the command line.</summary>
public static class WatchJsonWriter
{
    /// <summary>Writes the members of an object that is begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, WatchOverview overview)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(overview);
        json.WriteList("sources", overview.Sources, source => WriteSource(json, source));
        json.WriteList("setAside", overview.SetAside, job => WriteSetAside(json, job));
        json.WriteNumber("waiting", overview.Waiting);
        WriteMoment(json, "nextAt", overview.NextAt);
        json.WriteNumber("aside", overview.Aside);
    }

    private static void WriteSource(Utf8JsonWriter json, SourceOverview overview)
    {
        var source = overview.Source;
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("kind", WatchWording.Word(source.Kind));
        json.WriteString("address", source.Address);
        json.WriteString("currentAddress", source.CurrentAddress);
        json.WriteString("title", source.Title);
        json.WriteString("following", WatchWording.Word(source.Following));
        json.WriteString("health", WatchWording.Word(overview.Health));
        WriteMoment(json, "lastSuccessAt", source.LastSuccessAt);
        WriteMoment(json, "lastTryAt", source.LastTryAt);
        WriteMoment(json, "lastNewsAt", source.LastNewsAt);
        WriteMoment(json, "nextAt", overview.NextAt);
        json.WriteNumber("failures", source.Failures);
        json.WriteString("code", source.Code);
        json.WriteString("why", source.Why);
        json.WriteStartObject("pages");
        foreach (var state in Enum.GetValues<PageState>()) json.WriteNumber(WatchWording.Word(state), overview.Pages.Where(count => count.State == state).Sum(count => count.Count));
        json.WriteEndObject();
        json.WriteList("skipped", overview.Skipped, page => WriteSkipped(json, page));
        json.WriteEndObject();
    }

    private static void WriteSkipped(Utf8JsonWriter json, WatchedPage page)
    {
        json.WriteStartObject();
        json.WriteString("address", page.Address);
        json.WriteString("title", page.Title);
        json.WriteString("state", WatchWording.Word(page.State));
        json.WriteString("code", page.Code);
        json.WriteString("why", WatchWording.WhyNotHeld(page));
        WriteMoment(json, "lastLookAt", page.LastLookAt);
        json.WriteEndObject();
    }

    private static void WriteSetAside(Utf8JsonWriter json, SetAsideJob job)
    {
        json.WriteStartObject();
        json.WriteString("kind", WatchWording.Word(job.Kind));
        json.WriteString("subject", job.Subject);
        json.WriteString("reason", job.Reason);
        WriteMoment(json, "at", job.At);
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, string name, Instant? at) => json.WriteString(name, at is { } known ? WatchWording.Iso(known) : null);
}

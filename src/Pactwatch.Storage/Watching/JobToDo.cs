using NodaTime;

namespace Pactwatch.Storage.Watching;

/// <summary>Work that is asked for.</summary>
/// <param name="Key">Names what is done by it, for ever: asked for twice it is done once.</param>
/// <param name="Subject">What it is about: a source's id, a page's key, a subscriber's id.</param>
/// <param name="Host">That is asked for it; empty where none is.</param>
public sealed record JobToDo(string Key, JobKind Kind, string Subject, string Host, Instant NotBefore)
{
    public string? Payload { get; init; }
}

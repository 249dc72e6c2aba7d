namespace Pactwatch.Storage.Watching;

/// <summary>How many pages of a source are in a state.</summary>
public sealed record PageCount(string Source, PageState State, long Count);

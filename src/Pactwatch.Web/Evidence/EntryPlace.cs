namespace Pactwatch.Web.Evidence;

/// <summary>Something of an accord that has a place on its page: an id there, and the short label that stands for it in the reports' texts ("U3").</summary>
public sealed record EntryPlace(string Accord, EntryKind Kind, string Id, string Label, string Title);

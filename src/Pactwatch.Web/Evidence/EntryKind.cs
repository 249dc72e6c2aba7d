namespace Pactwatch.Web.Evidence;

/// <summary>What a mark in a report's text leads to.</summary>
public enum EntryKind
{
    Undertaking,
    Figure,
    Quote,
    Event,
    Incident,
    Status,
    Other,
    Discrepancy,
    Revision,
    Origin,
    Clause,
}

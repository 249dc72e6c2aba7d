using System.Collections.Immutable;

namespace Pactwatch.Web.Evidence;

/// <summary>What a report brought to an accord's ledger.</summary>
/// <param name="First">Entries that no earlier report tells of.</param>
/// <param name="Otherwise">Undertakings and figures of which an earlier report tells, to which it gives another window or amount.</param>
public sealed record ReportNews(ImmutableArray<EntryPlace> First, ImmutableArray<EntryPlace> Otherwise)
{
    public bool IsEmpty => First.IsEmpty && Otherwise.IsEmpty;
}

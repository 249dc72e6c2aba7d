using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>A report and when it is believed published, once the others of its news were asked.</summary>
public sealed record DatedReport(ReportId Report, PublishedBelief Published);

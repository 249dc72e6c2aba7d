using System.Collections.Immutable;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Publishing.Digests;

/// <summary>What became of one thing within the range of a digest: as it was before it, and as it is after it. Its texts are other people's.</summary>
/// <param name="Label">"Moved", "New", or what it has come to: "Overdue", "In force".</param>
/// <param name="Agreement">Title of its agreement; empty for a report that was taken back.</param>
/// <param name="Thing">undertaking, status, discrepancy, event or report.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Slots">Its values, those that are as they were too.</param>
/// <param name="Words">The words of a report with its outlet and address; empty where there are none.</param>
public sealed record DigestEntry(DigestKind Kind, string Label, string Agreement, string Thing, string Title, ImmutableArray<SlotChange> Slots, string Words);

using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>
/// All that an accord follows from beside what its reports claim: equal briefs of equal claims give equal accords, in any
/// process on any machine. So the stories of a store can be found in one place and their accords made in many.
/// </summary>
/// <param name="Told">The reports that the accord is made of, in the order of their ids.</param>
/// <param name="Behind">Other reports that these rest on, or that show when they were written, in the order of their ids.</param>
/// <param name="ReadAs">Of all of them those whose words were read in the light of a day that others gave them, and of which.</param>
/// <param name="Published">When all of them are believed published.</param>
/// <param name="Conflicts">Page dates of the story's reports that can't be right.</param>
/// <param name="Links">What all of them were taken from.</param>
/// <param name="Retractions">What was taken back of them.</param>
/// <param name="Pairs">What people ruled of pairs of their claims.</param>
/// <param name="Title">What a person calls the agreement; null where nobody named it.</param>
/// <param name="IsShown">True where even a word in passing makes an accord: no other story is held, or somebody ruled on this one.</param>
/// <param name="AsOf">The ledger's day; null where none was asked for and no report has one.</param>
public sealed record AccordBrief(
    ImmutableArray<ReportId> Told,
    ImmutableArray<ReportId> Behind,
    ImmutableArray<DatedReport> ReadAs,
    ImmutableArray<DatedReport> Published,
    ImmutableArray<DateConflict> Conflicts,
    ImmutableArray<DerivationLink> Links,
    ImmutableArray<Retraction> Retractions,
    PairRulings Pairs,
    string? Title,
    bool IsShown,
    LocalDate? AsOf)
{
    /// <summary>Names the story however it grows, as long as its first report stays.</summary>
    public string Story => Told[0].Value;
}

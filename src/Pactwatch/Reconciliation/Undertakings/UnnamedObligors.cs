using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Who owes what no report says who is to do ("the islands are to be returned by May"): filled from the accord, where it
/// leaves little doubt. Nothing but what is shown hangs on it: matching, states and discrepancies read what was said.
/// </summary>
/// <param name="evidence">The story's reports.</param>
/// <param name="parties">Whom the agreement binds.</param>
internal sealed class UnnamedObligors(StoryEvidence evidence, ImmutableArray<string> parties)
{
    /// <summary>So many claims of the same act with one party alone make it that party's act.</summary>
    private const int EnoughAlike = 2;

    /// <summary>The entries, those without an actor with the party that owes them where it can be told.</summary>
    public ImmutableArray<UndertakingEntry> Fill(ImmutableArray<UndertakingEntry> entries)
    {
        if (parties.Length != 2) return entries;
        var byAct = entries.SelectMany(entry => entry.Mentions).Where(claim => claim.Party is { } party && parties.Contains(party)).ToLookup(claim => claim.Act, claim => claim.Party!);
        return [.. entries.Select(entry => string.IsNullOrEmpty(entry.Actor) ? entry with { Actor = Obligor(entry, byAct[entry.Act]) } : entry)];
    }

    private string? Obligor(UndertakingEntry entry, IEnumerable<string> ofSameAct)
    {
        if (Receiver(entry) is { } receiver) return parties.First(party => !string.Equals(party, receiver, StringComparison.Ordinal));
        // What is founded, held or signed under an agreement is founded, held or signed by those who made it.
        if (entry.Act is Act.Establish or Act.Hold or Act.Sign) return string.Join(" and ", parties);
        var alike = ofSameAct.ToList();
        if (alike.Count >= EnoughAlike && alike.Distinct(StringComparer.Ordinal).Count() == 1) return alike[0];
        return entry.Mentions.Select(Neighbour).FirstOrDefault(party => party is not null);
    }

    /// <summary>"is to be handed over to Kerland": the other party's duty.</summary>
    private string? Receiver(UndertakingEntry entry)
    {
        foreach (var claim in entry.Mentions)
        {
            if (claim.Beneficiary is not { } beneficiary) continue;
            if (parties.Contains(beneficiary.Value)) return beneficiary.Value;
            if (beneficiary.Words is not { } words) continue;
            foreach (var entity in evidence.Annotated(claim.Report).Entities)
            {
                if (words.Contains(entity.Span) && (entity.State ?? entity.Name) is var name && parties.Contains(name)) return name;
            }
        }

        return null;
    }

    /// <summary>The party bound right before in the same paragraph.</summary>
    private string? Neighbour(UndertakingClaim claim)
    {
        var text = evidence.Annotated(claim.Report).Text;
        if (text.BlockAt(claim.Span.Start) is not { } block) return null;
        return evidence.Reports.Where(report => report.Report.Id == claim.Report).SelectMany(report => report.Undertakings)
            .Where(other => other.Other is null && block.Span.Contains(other.Span) && other.Span.Start < claim.Span.Start && other.Party is { } party && parties.Contains(party))
            .OrderBy(other => other.Span).LastOrDefault()?.Party;
    }
}

using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Review;
using Pactwatch.Rulings;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Reviewing;

/// <summary>A store open for judgements, with its ledger under all of them.</summary>
internal sealed class ReviewedStore
{
    private readonly IReportStore store;
    private readonly PreparedStories stories;
    private readonly TimeProvider clock;

    public ReviewedStore(IReportStore store, TimeProvider clock)
    {
        (this.store, this.clock) = (store, clock);
        using var kept = HeldWork.Of(store, clock);
        stories = NamesOption.PipelineBeside(StoreAddress.Parse(store.Location)).Prepare(store.Reports(), asOf: null, Environment.ProcessorCount, kept.Claims);
        Ledger = stories.Under(store.Judgements(), Environment.ProcessorCount, kept.Accords);
    }

    public SourcedLedger Ledger { get; private set; }

    public Reviewer By(string name) => new(Ledger, new JudgementMaker(name, Instant.FromDateTimeOffset(clock.GetUtcNow())));

    /// <summary>Appends them, all or none, and makes the accords anew that they touch.</summary>
    /// <returns>What became of each.</returns>
    public ImmutableArray<JudgementEffect> Append(ImmutableArray<Judgement> judgements)
    {
        store.Append((IReadOnlyList<Judgement>)judgements);
        Ledger = stories.Under(store.Judgements(), Environment.ProcessorCount);
        var made = judgements.Select(judgement => judgement.Id).ToHashSet(StringComparer.Ordinal);
        return [.. Ledger.Effects.Where(effect => made.Contains(effect.Judgement.Id))];
    }
}

using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Rounds;

namespace Pactwatch.Watching.Digests;

/// <summary>Sends digests as the work of a round.</summary>
public sealed class DigestWork(StoreTurns store, Delivery delivery) : IJobWork
{
    /// <inheritdoc />
    public async Task<JobEffect?> Do(Job job, Func<Task<bool>> begin, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(begin);
        var due = await store.Do(held => Delivery.Prepare(held, job), stop).ConfigureAwait(false);
        // Sending ends no program, and a message is known by its id: a try that came to no end is just made again.
        return await delivery.Send(due, stop).ConfigureAwait(false);
    }
}

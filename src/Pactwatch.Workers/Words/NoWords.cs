using Pactwatch.Storage.Watching;

namespace Pactwatch.Workers.Words;

/// <summary>No broker: work is found by looking at the store.</summary>
public sealed class NoWords : IWordOfWork
{
    /// <inheritdoc/>
    public void Tell(IReadOnlyList<JobToDo> jobs)
    {
        // Whoever looks next finds them.
    }

    /// <inheritdoc/>
    public Task Listen(IReadOnlyCollection<JobKind> kinds, int atOnce, Func<string, Task<WordOutcome>> told, CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

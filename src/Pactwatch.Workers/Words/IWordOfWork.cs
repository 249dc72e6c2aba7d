using Pactwatch.Storage.Watching;

namespace Pactwatch.Workers.Words;

/// <summary>
/// Carries the word that work is due from those who asked for it to those who do it. Nothing more: a word that is lost is found
/// again from the job's row, and one that comes twice changes nothing.
/// </summary>
public interface IWordOfWork : IAsyncDisposable
{
    /// <summary>Gives word of work; returns at once.</summary>
    void Tell(IReadOnlyList<JobToDo> jobs);

    /// <summary>Has whoever listens told of words as they come, several at a time, until it is stopped.</summary>
    /// <param name="kinds">Of which work.</param>
    /// <param name="atOnce">How many words are taken before the first of them is dealt with.</param>
    /// <param name="told">Deals with a word.</param>
    Task Listen(IReadOnlyCollection<JobKind> kinds, int atOnce, Func<string, Task<WordOutcome>> told, CancellationToken stop);
}

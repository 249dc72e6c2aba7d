using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Rounds;

/// <summary>Knows how to do one kind of job.</summary>
public interface IJobWork
{
    /// <summary>Does it, up to what is to be stored of it.</summary>
    /// <param name="begin">To be called before what may end the program: from then on it counts as a try. False where another has the job: then it is to be left.</param>
    /// <returns>Null where the job was lost to another.</returns>
    /// <exception cref="OperationCanceledException">It was stopped: the job is handed back as it was.</exception>
    Task<JobEffect?> Do(Job job, Func<Task<bool>> begin, CancellationToken stop);
}

using Pactwatch.Storage.Work;

namespace Pactwatch.Web.Watching;

/// <summary>A worker as it is seen at one moment.</summary>
public sealed record SeenWorker(WorkerProcess Process, WorkerState State);

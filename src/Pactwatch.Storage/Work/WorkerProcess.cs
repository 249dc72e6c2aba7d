using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Storage.Work;

/// <summary>A process that takes work of a store.</summary>
/// <param name="Owner">"machine:process:start", as in the leases that it holds.</param>
/// <param name="Version">Names what it reads reports with: workers of several versions may run together.</param>
/// <param name="Kinds">Which jobs it takes.</param>
/// <param name="SeenAt">When it last said that it runs.</param>
/// <param name="EndedAt">Null while it runs, and for ever where it was killed.</param>
/// <param name="Done">How many jobs it has ended.</param>
public sealed record WorkerProcess(string Owner, string Version, ImmutableArray<JobKind> Kinds, Instant StartedAt, Instant SeenAt, Instant? EndedAt, long Done);

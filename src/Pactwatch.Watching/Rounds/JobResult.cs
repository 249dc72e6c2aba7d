using System.Collections.Immutable;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Rounds;

/// <summary>A job that ended, once what came of it is on the disk.</summary>
/// <param name="Reports">What became of the effect's reports, in their order.</param>
public sealed record JobResult(Job Job, JobEffect Effect, ImmutableArray<AddOutcome> Reports);

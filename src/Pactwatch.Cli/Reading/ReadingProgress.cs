using System.Collections.Immutable;
using Pactwatch.Collecting;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Reading;

/// <summary>A batch that is on the disk.</summary>
/// <param name="Stored">Source and outcome of each report of the batch, in order.</param>
/// <param name="Refused">Files of the batch that could not be read.</param>
/// <param name="AlreadyHeld">How many were known before they were read.</param>
internal sealed record ReadingProgress(
    ImmutableArray<(string Source, AddOutcome Outcome)> Stored, ImmutableArray<RefusedPath> Refused, int AlreadyHeld);

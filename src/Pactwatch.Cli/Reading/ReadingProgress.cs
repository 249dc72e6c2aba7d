using System.Collections.Immutable;
using Pactwatch.Collecting;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Reading;

/// <summary>A batch that is on the disk.</summary>
/// <param name="Stored">Source and outcome of each report of the batch, in order.</param>
/// <param name="Refused">Files of the batch, and documents in them, that could not be read.</param>
/// <param name="Notes">What is to be said of files though nothing is wrong with them.</param>
/// <param name="AlreadyHeld">How many documents were known before they were read.</param>
/// <param name="FilesDone">How many files have come to their end with this batch.</param>
internal sealed record ReadingProgress(
    ImmutableArray<(string Source, AddOutcome Outcome)> Stored, ImmutableArray<RefusedPath> Refused, ImmutableArray<RefusedPath> Notes, int AlreadyHeld, int FilesDone);

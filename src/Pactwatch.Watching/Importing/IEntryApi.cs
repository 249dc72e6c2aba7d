namespace Pactwatch.Watching.Importing;

/// <summary>A program that collects articles, asked by its own interface for what it has, some at a time.</summary>
public interface IEntryApi
{
    /// <summary>What to call it, for people: the address of the program.</summary>
    string Name { get; }

    /// <param name="after">Where to go on: <see cref="ImportedEntries.Next"/> of the answer before; null for the beginning.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<ImportedEntries> Some(string? after, CancellationToken stop);
}

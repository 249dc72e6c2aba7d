namespace Pactwatch.Storage.Rows;

/// <summary>
/// One connection to a store's database. All statements but those of an index of words are the same for every engine; where
/// engines differ, the difference has a name here. A connection serves one thread at a time, and a row must be closed before
/// the same statement runs again.
/// </summary>
internal abstract class StoreConnection : IDisposable
{
    /// <summary>At the end of a query within a writing transaction: rows that another transaction is busy with are passed over.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>A query for the members of a list that is given as a parameter (a collection of strings).</summary>
    public abstract string MembersOf(string parameter);

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it added, changed or took away.</returns>
    public abstract int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    public abstract StoredRow Query(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>The first column of the first row; 0 where there is none.</summary>
    public abstract long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>The first column of the first row; null where there is none, or it holds nothing.</summary>
    public abstract string? Text(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters);

    /// <summary>Adds many rows to a table; call within a transaction.</summary>
    /// <param name="rows">Each with a number, text, bytes or null for each column.</param>
    public abstract void Load(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows);

    /// <summary>Has rows that are added to tables from now on numbered behind those that were loaded.</summary>
    public abstract void NumbersFollow(IEnumerable<string> tables);

    /// <summary>Does the work in one transaction, while nobody else does such work: all of it is on the disk afterwards, or nothing.</summary>
    public abstract T Write<T>(Func<T> work);

    /// <summary>The same beside others, where the engine lets several write: only for work that claims what it changes row by row.</summary>
    public abstract T WriteBeside<T>(Func<T> work);

    /// <summary>Does the work on one state of the store, whatever is written meanwhile.</summary>
    public abstract T Read<T>(Func<T> work);

    public abstract void Dispose();
}

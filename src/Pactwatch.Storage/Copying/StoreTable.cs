using System.Collections.Immutable;

namespace Pactwatch.Storage.Copying;

/// <summary>A table of a store as every engine has it.</summary>
/// <param name="Order">The columns by which its rows are put in an order that is the same with every engine.</param>
internal sealed record StoreTable(string Name, string Order, ImmutableArray<string> Columns)
{
    /// <summary>The columns as a list of SQL; some of their names are words of SQL elsewhere.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column}\""));

    public static StoreTable Of(string name, string order, string columns) => new(name, order, [.. columns.Split(", ")]);
}

using System.Collections.Immutable;

namespace Pactwatch.Publishing.Sheets;

/// <summary>Puts a sheet together: each column with the cell that it takes from a row's thing.</summary>
internal sealed class SheetMaker<T>(string name, string meaning)
{
    private readonly List<(SheetColumn Column, Func<T, string?> Cell)> columns = [];

    public SheetMaker<T> Column(string column, string about, Func<T, string?> cell)
    {
        columns.Add((new SheetColumn(column, about), cell));
        return this;
    }

    public Sheet Of(IEnumerable<T> things) => new(
        name,
        meaning,
        [.. columns.Select(column => column.Column)],
        [.. things.Select(thing => (ImmutableArray<string>)[.. columns.Select(column => column.Cell(thing) ?? "")])]);
}

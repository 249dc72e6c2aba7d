using System.Collections.Immutable;

namespace Pactwatch.Publishing.Sheets;

/// <summary>Puts a sheet together: each column with the cell that it takes from a row's thing.</summary>
internal sealed class SheetMaker<T>(string name, string meaning)
{
    private readonly List<(SheetColumn Column, Func<T, string?> Cell)> columns = [];

    public SheetMaker<T> Column(string column, string about, Func<T, string?> cell, SheetCellKind kind = SheetCellKind.Text)
    {
        columns.Add((new SheetColumn(column, about, kind), cell));
        return this;
    }

    public SheetMaker<T> Number(string column, string about, Func<T, string?> cell) => Column(column, about, cell, SheetCellKind.Number);

    public SheetMaker<T> Day(string column, string about, Func<T, string?> cell) => Column(column, about, cell, SheetCellKind.Day);

    public Sheet Of(IEnumerable<T> things) => new(
        name,
        meaning,
        [.. columns.Select(column => column.Column)],
        [.. things.Select(thing => (ImmutableArray<string>)[.. columns.Select(column => column.Cell(thing) ?? "")])]);
}

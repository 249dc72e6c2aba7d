using Pactwatch.Cli.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;
using Words = Spectre.Console.Text;

namespace Pactwatch.Cli.Tables;

/// <summary>A table of plain text: cells are shown as they are, cleaned of what a terminal would obey.</summary>
internal sealed class TextTable
{
    private readonly Table table = new() { Border = TableBorder.Simple };

    public TextTable(params string[] headings)
    {
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Words(heading)) { Padding = new Padding(0, 0, 1, 0) });
    }

    public int Rows => table.Rows.Count;

    /// <summary>Keeps a column of ids or dates on one line.</summary>
    public TextTable Unbroken(params int[] columns)
    {
        foreach (var column in columns) table.Columns[column].NoWrap = true;
        return this;
    }

    public void Add(params string?[] cells) => table.AddRow(cells.Select(cell => new Words(PlainText.Of(cell ?? ""))).ToArray<IRenderable>());

    public void Write(IAnsiConsole console)
    {
        if (Rows > 0) console.Write(table);
    }
}

using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;

namespace Pactwatch.Reading.Tables;

/// <summary>Reads one row of a table, kept with the row that names its columns, as a report.</summary>
internal sealed class TableRowReader(ColumnMap columns) : IDocumentReader
{
    public static RowFields FieldsOf(TableHead head, string row, ColumnMap columns)
    {
        var fields = new RowFields(columns);
        var values = DelimitedLine.Fields(row, head.Delimiter);
        for (var at = 0; at < head.Names.Count; at++) fields.Add(head.Names[at].Trim(), at < values.Count ? values[at] : "");
        return fields;
    }

    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        var rows = new LineReader(stream, int.MaxValue, isQuoting: true);
        if (!rows.TryRead(out var names) || !rows.TryRead(out var row) || TableHead.Read(TextDecoder.ToCharacters(names, null)) is not { } head)
            throw new ContainerException(FormatFinding.RowUnreadable, $"{source} holds no row.");
        return RowReport.Read(FieldsOf(head, TextDecoder.ToCharacters(row, null), columns), source, hints);
    }
}

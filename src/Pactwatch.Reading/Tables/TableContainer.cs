using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;

namespace Pactwatch.Reading.Tables;

/// <summary>A table in text (CSV, TSV): its first row names the columns, every other one can be a report.</summary>
internal sealed class TableContainer : IContainer
{
    public static TableContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var rows = new LineReader(TextStreams.Utf8(input.Content), input.Limits.DocumentBytes, isQuoting: true);
        var (head, headBytes) = ReadHead(rows);
        if (head is null) throw new ContainerException(FormatFinding.NoReport, "It is no table: its first line has no columns.");
        var reader = new TableRowReader(input.Opening.Settings.Columns);
        var tally = new RowTally(input);
        var number = 0;
        while (rows.TryRead(out var row))
        {
            input.Opening.Stop.ThrowIfCancellationRequested();
            if (tally.IsHopeless) break;
            if (row.Length == 0) continue;
            number++;
            byte[] bytes = [.. headBytes, (byte)'\n', .. row];
            if (tally.Take(TableRowReader.FieldsOf(head, TextDecoder.ToCharacters(row, null), input.Opening.Settings.Columns)))
                yield return new ContainedDocument(input.SourceOf(number), bytes, reader, input.Hints);
        }

        foreach (var finding in tally.Findings()) yield return finding;
    }

    private static (TableHead? Head, byte[] Bytes) ReadHead(LineReader rows)
    {
        while (rows.TryRead(out var line))
        {
            var characters = TextDecoder.ToCharacters(line, null);
            if (characters.Length > 0 && !TableHead.IsSeparatorLine(characters)) return (TableHead.Read(characters), line);
        }

        return (null, []);
    }
}

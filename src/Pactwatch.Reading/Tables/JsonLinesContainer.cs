using System.Text.Json;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLinesContainer : IContainer
{
    public static JsonLinesContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var reader = new JsonRowReader(input.Opening.Settings.Columns);
        var lines = new LineReader(TextStreams.Utf8(input.Content), input.Limits.DocumentBytes, isQuoting: false);
        var tally = new RowTally(input);
        var number = 0;
        while (lines.TryRead(out var line))
        {
            input.Opening.Stop.ThrowIfCancellationRequested();
            if (tally.IsHopeless) break;
            if (line.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).IsEmpty) continue;
            number++;
            if (TryTake(line, tally, number, input.Opening.Settings.Columns)) yield return new ContainedDocument(input.SourceOf(number), line, reader, input.Hints);
        }

        foreach (var finding in tally.Findings()) yield return finding;
    }

    private static bool TryTake(byte[] line, RowTally tally, int number, ColumnMap columns)
    {
        try
        {
            using var document = JsonText.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return tally.Take(JsonFields.Of(document.RootElement, columns));
            tally.TakeUnreadable(number, "it is no JSON object");
        }
        catch (ContainerException fault) when (fault.Code == FormatFinding.RowUnreadable)
        {
            tally.TakeUnreadable(number, "it is no well-formed JSON");
        }

        return false;
    }
}

using System.Text.Json;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>Reads one JSON object as a report.</summary>
internal sealed class JsonRowReader(ColumnMap columns) : IDocumentReader
{
    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        using var document = JsonText.Parse(bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new ContainerException(FormatFinding.RowUnreadable, $"{source} is no JSON object.");
        return RowReport.Read(JsonFields.Of(document.RootElement, columns), source, hints);
    }
}

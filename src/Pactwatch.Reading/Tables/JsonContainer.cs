using System.Text;
using System.Text.Json;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>One JSON value: an object that is a report, a list of such, or an object in which lists of such lie.</summary>
internal sealed class JsonContainer : IContainer
{
    private const int MaxListDepth = 4;
    private const int RowsLookedAt = 1000;

    public static JsonContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var bytes = input.ReadWhole();
        var reader = new JsonRowReader(input.Opening.Settings.Columns);
        using var document = JsonText.Parse(bytes);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && JsonFields.Of(root, input.Opening.Settings.Columns).HasText)
        {
            yield return new ContainedDocument(input.Source, bytes, reader, input.Hints);
            yield break;
        }

        var tally = new RowTally(input);
        var number = 0;
        foreach (var row in RowsIn(root, input.Opening.Settings.Columns))
        {
            if (tally.IsHopeless) break;
            number++;
            if (tally.Take(JsonFields.Of(row, input.Opening.Settings.Columns)))
                yield return new ContainedDocument(input.SourceOf(number), Encoding.UTF8.GetBytes(row.GetRawText()), reader, input.Hints);
        }

        foreach (var finding in tally.Findings()) yield return finding;
    }

    // The lists of objects, wherever they lie; where some lists hold texts, only those.
    private static IEnumerable<JsonElement> RowsIn(JsonElement root, ColumnMap columns)
    {
        var lists = new List<JsonElement>();
        Collect(root, lists, 0);
        var withText = lists.FindAll(list => list.EnumerateArray().Take(RowsLookedAt).Any(row => row.ValueKind == JsonValueKind.Object && JsonFields.Of(row, columns).HasText));
        var rows = (withText.Count > 0 ? withText : lists).SelectMany(list => list.EnumerateArray()).Where(row => row.ValueKind == JsonValueKind.Object);
        return lists.Count == 0 && root.ValueKind == JsonValueKind.Object ? [root] : rows;
    }

    private static void Collect(JsonElement element, List<JsonElement> lists, int depth)
    {
        if (depth > MaxListDepth) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            if (element.EnumerateArray().Any(row => row.ValueKind == JsonValueKind.Object)) lists.Add(element);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject()) Collect(member.Value, lists, depth + 1);
        }
    }
}

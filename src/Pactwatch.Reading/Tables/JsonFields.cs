using System.Text;
using System.Text.Json;

namespace Pactwatch.Reading.Tables;

/// <summary>Makes fields of a JSON object: its scalars by their names, those of objects within by names with dots, lists joined. Those of programs that collect articles are told by their shape.</summary>
internal static class JsonFields
{
    private const int MaxDepth = 3;
    private const int MostMembers = 200;
    private const int LongParagraph = 100;

    public static RowFields Of(JsonElement row, ColumnMap columns)
    {
        if (SavedEntry.Recognize(row, columns) is { } entry) return entry;
        var fields = new RowFields(columns);
        AddMembers(fields, row, "", 1);
        return fields;
    }

    /// <summary>A string's value; what can't be told of a broken one is replaced.</summary>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return value.GetRawText().Trim('"').Replace("\\n", "\n", StringComparison.Ordinal);
        }
    }

    /// <summary>A member's name; empty where it has half of a surrogate pair.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>An object's member; null for what is no object or has none of this name. Names that are no text (half of a surrogate pair) are passed over.</summary>
    public static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // The look-up unescapes the names before it and stops at the broken one.
            foreach (var member in element.EnumerateObject())
            {
                if (NameOf(member) == name) return member.Value;
            }

            return null;
        }
    }

    /// <summary>The text of an object's member; null where it has none of this name.</summary>
    public static string? TextOf(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String && NameOf(member) == name) return Text(member.Value);
        }

        return null;
    }

    private static void AddMembers(RowFields fields, JsonElement element, string prefix, int depth)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (fields.Names.Count >= MostMembers) return;
            Add(fields, prefix + NameOf(member), member.Value, depth);
        }
    }

    private static void Add(RowFields fields, string name, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                fields.Add(name, Text(value));
                break;
            case JsonValueKind.Number:
                fields.Add(name, value.GetRawText());
                break;
            case JsonValueKind.Object when depth < MaxDepth:
                AddMembers(fields, value, name + ".", depth + 1);
                break;
            case JsonValueKind.Array when depth < MaxDepth:
                AddList(fields, name, value);
                break;
        }
    }

    // Authors as a list of names or of objects with a name; a text as a list of paragraphs.
    private static void AddList(RowFields fields, string name, JsonElement list)
    {
        var texts = new List<string>();
        var names = new List<string>();
        foreach (var element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.String) texts.Add(Text(element));
            else if (TextOf(element, "name") is { } inner) names.Add(inner);
        }

        if (texts.Count > 0) fields.Add(name, string.Join(texts.Exists(text => text.Length > LongParagraph) ? "\n\n" : ", ", texts));
        if (names.Count > 0) fields.Add(name + ".name", string.Join(", ", names));
    }
}

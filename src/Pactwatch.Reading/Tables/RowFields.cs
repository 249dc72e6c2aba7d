using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>The values of one row or object by their normal names, and what the column map makes of them.</summary>
internal sealed class RowFields(ColumnMap columns)
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private int longest;

    /// <summary>The names of the columns as they stand in the file, in their order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The column with the longest value, most likely the text; null where none holds anything.</summary>
    public string? LongestName { get; private set; }

    /// <summary>True where a column holds a report's text or page.</summary>
    public bool HasText => ValueOf(ColumnRole.Text) is not null || ValueOf(ColumnRole.Html) is not null;

    /// <summary>True where a column is named as one that holds text, whether or not it does here.</summary>
    public bool HasTextColumn => Names.Exists(name => columns.Knows(ColumnRole.Text, name) || columns.Knows(ColumnRole.Html, name));

    /// <summary>Adds a value; of two columns with one name the first that holds something counts.</summary>
    public void Add(string name, string value)
    {
        Names.Add(name);
        if (value.Length > longest) (longest, LongestName) = (value.Length, name);
        if (!string.IsNullOrWhiteSpace(value)) values.TryAdd(ColumnMap.Normal(name), value);
    }

    public string? ValueOf(ColumnRole role)
    {
        foreach (var name in columns.NamesOf(role))
        {
            if (values.TryGetValue(name, out var value) && Fits(role, value)) return value;
        }

        return null;
    }

    /// <summary>What the row says of the report.</summary>
    public ContainerMetadata Metadata() => new()
    {
        Title = ValueOf(ColumnRole.Title),
        Url = ValueOf(ColumnRole.Url),
        Outlet = ValueOf(ColumnRole.Outlet),
        Byline = WrittenList.Join(ValueOf(ColumnRole.Byline)),
        Published = ValueOf(ColumnRole.Published),
        Modified = ValueOf(ColumnRole.Modified),
        RetrievedOn = RecordDate.Day(ValueOf(ColumnRole.Retrieved)),
        Language = ValueOf(ColumnRole.Language) is { Length: 2 or 5 } tag ? tag : null,
    };

    // "source" is an address in some tools and a name in others.
    private static bool Fits(ColumnRole role, string value) => role switch
    {
        ColumnRole.Url => IsAddress(value),
        ColumnRole.Outlet => !IsAddress(value),
        ColumnRole.Published or ColumnRole.Modified or ColumnRole.Retrieved => RecordDate.InWords(value) is not null,
        _ => true,
    };

    private static bool IsAddress(string value) =>
        value.AsSpan().TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.AsSpan().TrimStart().StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}

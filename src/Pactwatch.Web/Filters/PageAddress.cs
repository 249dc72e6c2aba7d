using System.Collections.Immutable;

namespace Pactwatch.Web.Filters;

/// <summary>An address of this server: the path, escaped as in a link, and what is asked, in order. A name may stand several times.</summary>
public sealed record PageAddress(string Path, ImmutableArray<KeyValuePair<string, string>> Query)
{
    public PageAddress(string path)
        : this(path, [])
    {
    }

    /// <summary>The first value of that name that isn't blank, or null.</summary>
    public string? this[string name] => All(name).FirstOrDefault();

    /// <summary>The values of that name that aren't blank.</summary>
    public IEnumerable<string> All(string name) => Query.Where(pair => pair.Key == name && !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Value.Trim());

    /// <summary>The same with this one value of that name; null takes the name away.</summary>
    public PageAddress With(string name, string? value)
    {
        var others = Without(name);
        return value is null ? others : others with { Query = others.Query.Add(new(name, value)) };
    }

    public PageAddress Without(params ReadOnlySpan<string> names)
    {
        var unwanted = names.ToArray();
        return this with { Query = [.. Query.Where(pair => !unwanted.Contains(pair.Key, StringComparer.Ordinal))] };
    }

    /// <summary>As it stands in a link; blank values are left out.</summary>
    public override string ToString()
    {
        var asked = Query.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.Trim())}").ToList();
        return asked.Count == 0 ? Path : $"{Path}?{string.Join('&', asked)}";
    }
}

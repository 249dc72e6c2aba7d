using System.Collections.Immutable;

namespace Pactwatch.Reading.Tables;

/// <summary>Which columns hold what: the names known from other tools, and before them those that a person named.</summary>
public sealed class ColumnMap
{
    private readonly ImmutableDictionary<ColumnRole, ImmutableArray<string>> namesByRole;

    private ColumnMap(ImmutableDictionary<ColumnRole, ImmutableArray<string>> namesByRole) => this.namesByRole = namesByRole;

    /// <summary>The names known from other tools alone.</summary>
    public static ColumnMap Known { get; } = new(
        WordList.LinesOf("Known/column-names.tsv").Select(line => line.Split('\t')).ToImmutableDictionary(
            cells => Enum.Parse<ColumnRole>(cells[0], ignoreCase: true), cells => cells[1..].ToImmutableArray()));

    /// <summary>What can be mapped, for people: "text, html, title, …".</summary>
    public static string Roles { get; } = string.Join(", ", Enum.GetNames<ColumnRole>().Select(role => role.ToLowerInvariant()));

    /// <summary>Adds what a person says, as "title=headline,text=body": that column is then looked at first, the known names after it.</summary>
    /// <param name="words">Pairs of what and column, parted by commas.</param>
    /// <param name="fault">Why the words can't be read; null where they can.</param>
    /// <returns>The map, or null where there is a fault.</returns>
    public static ColumnMap? Parse(string words, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(words);
        var named = new Dictionary<ColumnRole, ImmutableArray<string>>();
        foreach (var pair in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || Normal(pair[(sign + 1)..]).Length == 0)
            {
                fault = $"'{pair}' is no pair; write what=column, for example title=headline,text=body.";
                return null;
            }

            var role = pair[..sign].Trim();
            if (!Enum.TryParse<ColumnRole>(role, ignoreCase: true, out var known) || !Enum.IsDefined(known) || char.IsAsciiDigit(role[0]))
            {
                fault = $"'{role}' is nothing that a column can hold; these are: {Roles}.";
                return null;
            }

            named[known] = [.. named.GetValueOrDefault(known, []), Normal(pair[(sign + 1)..])];
        }

        fault = named.Count == 0 ? "it names no column; write what=column, for example title=headline,text=body." : null;
        return fault is null ? Known.Before(named) : null;
    }

    /// <summary>A column's name as it is compared: in lower case, without the signs between words; dots stay.</summary>
    internal static string Normal(string column) => string.Concat(column.Where(character => char.IsLetterOrDigit(character) || character == '.')).ToLowerInvariant().Trim('.');

    /// <summary>Names of the columns that can hold it, the preferred one first, normal.</summary>
    internal ImmutableArray<string> NamesOf(ColumnRole role) => namesByRole[role];

    // A column that a person named for one thing isn't taken for another by its name.
    private ColumnMap Before(Dictionary<ColumnRole, ImmutableArray<string>> named)
    {
        var taken = named.Values.SelectMany(names => names).ToHashSet(StringComparer.Ordinal);
        return new ColumnMap(namesByRole.ToImmutableDictionary(
            names => names.Key, names => ImmutableArray.CreateRange(named.GetValueOrDefault(names.Key, []).Concat(names.Value.Where(name => !taken.Contains(name))))));
    }

    /// <summary>True where a column of this name can hold it.</summary>
    internal bool Knows(ColumnRole role, string column) => namesByRole[role].Contains(Normal(column));
}

using System.Collections.Immutable;

namespace Pactwatch.Language.Names;

/// <summary>
/// A person's own list of names: a tab-separated text, a name a line, whose columns are the name, its kind
/// (<see cref="Kinds"/>), the state it belongs to or lies in (may be empty) and its other forms, parted by ";"
/// (may be empty). Lines that begin with '#' and blank lines are passed over.
/// </summary>
/// <param name="Names">The names of the lines that could be read, in file order.</param>
/// <param name="Faults">What is wrong with the others.</param>
public sealed record ListedNames(ImmutableArray<ListedName> Names, ImmutableArray<ListFault> Faults)
{
    private const int LongestName = 200;
    private const int Columns = 4;

    /// <summary>What a name may be.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        "state", "city", "region", "territory", "sea", "strait", "river", "island", "mountains", "border", "base", "crossing",
        "international", "alliance", "agency", "body", "ministry", "court", "company", "union", "party", "armed-group",
        "people", "person",
    ];

    /// <summary>Reads a list; never throws on what it holds.</summary>
    public static ListedNames Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = ImmutableArray.CreateBuilder<ListedName>();
        var faults = ImmutableArray.CreateBuilder<ListFault>();
        var lineOfForm = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var row = NameTables.Columns(line, Columns);
            var name = new ListedName(row[0], row[1], row[2].Length > 0 ? row[2] : null, [.. NameTables.List(row[3])]);
            if (FaultOf(line, row, name, lineOfForm) is { } fault)
            {
                faults.Add(new ListFault(number, fault));
                continue;
            }

            foreach (var form in name.Forms) lineOfForm[form] = number;
            names.Add(name);
        }

        return new ListedNames(names.ToImmutable(), faults.ToImmutable());
    }

    private static string? FaultOf(string line, string[] row, ListedName name, Dictionary<string, int> lineOfForm)
    {
        if (row.Length > Columns) return $"has {row.Length} columns; a name has at most {Columns}, parted by tabs.";
        if (!line.Contains('\t', StringComparison.Ordinal)) return "has no tab: a name and its kind are parted by one.";
        if (row[0].Length == 0) return "has no name in its first column.";
        if (!Kinds.Contains(name.Kind, StringComparer.Ordinal)) return $"'{name.Kind}' is no kind of name. Kinds: {string.Join(", ", Kinds)}.";
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in name.Forms)
        {
            if (!own.Add(form)) return $"'{form}' stands in line twice.";
            if (form.Length > LongestName) return $"a name of {form.Length} characters is too long; at most {LongestName}.";
            if (form.Length < 2 || !form.Any(char.IsLetter)) return $"'{form}' is no name: it needs two characters and a letter.";
            if (!form.Any(unit => char.IsUpper(unit) || char.IsDigit(unit) || (char.IsLetter(unit) && !char.IsLower(unit)))) return $"'{form}' has no capital: words in small letters are not found as names.";
            if (lineOfForm.TryGetValue(form, out var earlier)) return $"'{form}' stands in line {earlier} already.";
        }

        return null;
    }
}

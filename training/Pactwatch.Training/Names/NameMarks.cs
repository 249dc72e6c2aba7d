using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>Writes names into the labels of a sentence.</summary>
internal static class NameMarks
{
    private static readonly HashSet<string> FacilityHeads = Set("facility-heads.tsv", row => row[0]);
    private static readonly HashSet<string> Peoples = LoadPeoples();
    private static readonly HashSet<string> Titles = Set("titles.tsv", row => row[0]);

    private static readonly HashSet<string> FunctionWords = Set("function-words.txt", row => row[0]);

    private static readonly HashSet<string> NotNames = Set("not-names.txt", row => row[0]);

    /// <summary>Days, months and other words with a capital that begin no name, and titles.</summary>
    public static bool IsNoName(string form) => NotNames.Contains(form) || Titles.Contains(form) || Peoples.Contains(form);

    public static bool IsTitle(string form) => Titles.Contains(form);

    public static bool IsFunctionWord(string form) => FunctionWords.Contains(form);

    public static ushort MaskOf(params ReadOnlySpan<NameType> types)
    {
        var mask = 0;
        foreach (var type in types) mask |= (1 << NameLabels.First(type)) | (1 << NameLabels.Inside(type));
        return (ushort)mask;
    }

    /// <summary>A corpus that marks these kinds says of the other words only that they are none of them.</summary>
    public static ushort OutsideBut(params ReadOnlySpan<NameType> unmarked) => (ushort)(1 | MaskOf(unmarked));

    /// <summary>Marks a name that is one of these kinds.</summary>
    public static void Mark(NameExample example, int first, int end, params ReadOnlySpan<NameType> types)
    {
        int begin = 0, inside = 0;
        foreach (var type in types)
        {
            begin |= 1 << NameLabels.First(type);
            inside |= 1 << NameLabels.Inside(type);
        }

        for (var i = first; i < end; i++) example.Allowed[i] = (ushort)(i == first ? begin : inside);
    }

    /// <summary>A place: a facility by its noun, else a location.</summary>
    public static NameType PlaceType(NameExample example, int first, int end)
    {
        if (end - first < 2) return NameType.Location;
        return FacilityHeads.Contains(example.Forms[end - 1]) || FacilityHeads.Contains(example.Forms[first]) ? NameType.Facility : NameType.Location;
    }

    /// <summary>Marks nationalities and peoples outside of the names, where the word has its capital.</summary>
    public static void MarkPeoples(NameExample example)
    {
        for (var i = 0; i < example.Forms.Length; i++)
        {
            if ((example.Allowed[i] & 1) != 0 && char.IsUpper(example.Forms[i][0]) && Peoples.Contains(example.Forms[i])) Mark(example, i, i + 1, NameType.Norp);
        }
    }

    /// <summary>The first word behind the titles that a name begins with ("Defense Secretary Ash Carter").</summary>
    public static int BehindTitles(NameExample example, int first, int end)
    {
        var at = first;
        for (var word = first; word < end - 1; word++)
        {
            if (Titles.Contains(example.Forms[word])) at = word + 1;
        }

        return at;
    }

    private static HashSet<string> LoadPeoples()
    {
        var peoples = new HashSet<string>(NameTables.Rows("peoples.txt", 1).Select(row => row[0]), StringComparer.Ordinal);
        foreach (var row in NameTables.Rows("states.tsv", 6))
        {
            peoples.UnionWith(NameTables.List(row[1]));
            peoples.UnionWith(NameTables.List(row[2]));
        }

        return peoples;
    }

    private static HashSet<string> Set(string list, Func<string[], string> column) =>
        new(NameTables.Rows(list, 1).Select(column), StringComparer.OrdinalIgnoreCase);
}

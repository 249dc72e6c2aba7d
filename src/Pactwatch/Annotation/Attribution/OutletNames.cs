namespace Pactwatch.Annotation.Attribution;

/// <summary>Compares names of outlets: "Northwire" and "Northwire News Agency" are one.</summary>
internal static class OutletNames
{
    private const WordClass OutletWord = WordClass.Outlet | WordClass.OutletLink | WordClass.OutletTail;

    /// <summary>True where the longer name only adds words that say it is an outlet.</summary>
    public static bool AreSame(string left, string right)
    {
        return AreSame(Words(left), Words(right));
    }

    private static bool AreSame(string[] shorter, string[] longer)
    {
        if (shorter.Length > longer.Length) (shorter, longer) = (longer, shorter);
        return shorter.Length > 0 && longer.AsSpan().StartsWith(shorter) && Array.TrueForAll(longer[shorter.Length..], IsOutletWord)
            && (shorter.Length == longer.Length || !Array.TrueForAll(shorter, IsOutletWord));
    }

    /// <summary>True of a name that the directory has, or that says that it is an outlet's: of "Northwire News Agency", of no ministry.</summary>
    public static bool IsOutlets(string name) => AgencyDirectory.English.Named(name) is not null || (Words(name) is { Length: > 1 } words && IsOutletWord(words[^1]));

    /// <summary>True where readers of the outlet call it so: "the Courier" for "The Helm Courier".</summary>
    public static bool IsShortFor(string name, string outlet)
    {
        var (shorter, longer) = (Words(name), Words(outlet));
        return shorter.Length > 0 && longer.AsSpan().EndsWith(shorter);
    }

    /// <summary>For each name the longest that is the same; names that nothing is added to are left out.</summary>
    public static Dictionary<string, string> Fullest(IEnumerable<string> names)
    {
        var fullest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in names.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Words: Words(name))).Where(name => name.Words.Length > 0).GroupBy(name => name.Words[0], StringComparer.Ordinal))
        {
            var ordered = group.OrderByDescending(name => name.Words.Length).ThenBy(name => name.Name, StringComparer.Ordinal).ToArray();
            foreach (var (name, words) in ordered)
            {
                if (Array.Find(ordered, other => AreSame(words, other.Words)).Name is { } longest && longest != name) fullest[name] = longest;
            }
        }

        return fullest;
    }

    private static string[] Words(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] == "the" ? words[1..] : words;
    }

    private static bool IsOutletWord(string word) => (ClauseWords.English[word] & OutletWord) != WordClass.None;
}

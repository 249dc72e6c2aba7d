using System.Collections.Frozen;
using Pactwatch.Reading.Languages;

namespace Pactwatch.Reading.Dates;

/// <summary>The months' names and abbreviations in all known languages, without full stops, found in whatever case.</summary>
internal static class MonthNames
{
    private const int Longest = 24;

    private static readonly FrozenDictionary<string, MonthName[]>.AlternateLookup<ReadOnlySpan<char>> Names = Load();

    /// <summary>First words of names that have two ("تشرين الأول").</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openings = KnownLanguages.All
        .SelectMany(language => language.Months).SelectMany(forms => forms).Where(form => form.Contains(' ', StringComparison.Ordinal))
        .Select(form => form[..form.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month that the word names; where languages differ ("listopad"), that of the given language, else of the first.</summary>
    public static MonthName? Find(ReadOnlySpan<char> word, string? language)
    {
        if (word.Length is < 2 or > Longest) return word.Length == 1 ? FindLower(word, language) : null;
        Span<char> lower = stackalloc char[Longest];
        return FindLower(lower[..word.ToLowerInvariant(lower)], language);
    }

    /// <summary>All names, in lower case.</summary>
    public static IEnumerable<string> All => Names.Dictionary.Keys;

    /// <summary>True where another word may belong to the name.</summary>
    public static bool Opens(ReadOnlySpan<char> word) => Openings.Contains(word);

    private static MonthName? FindLower(ReadOnlySpan<char> word, string? language)
    {
        if (!Names.TryGetValue(word, out var meanings)) return null;
        foreach (var meaning in meanings)
        {
            if (meaning.Language == language) return meaning;
        }

        return meanings[0];
    }

    private static FrozenDictionary<string, MonthName[]>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var names = new SortedDictionary<string, List<MonthName>>(StringComparer.Ordinal);
        // English first: its abbreviations are everywhere in use.
        foreach (var language in KnownLanguages.All.OrderBy(language => language.Code != "en"))
        {
            Add(names, language, language.Months, isSolar: false);
            Add(names, language, language.SolarMonths, isSolar: true);
        }

        return names.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static void Add(SortedDictionary<string, List<MonthName>> names, LanguageWords language, IReadOnlyList<System.Collections.Immutable.ImmutableArray<string>> months, bool isSolar)
    {
        for (var number = 1; number <= months.Count; number++)
        {
            foreach (var form in months[number - 1])
            {
                var bare = form.Replace(".", "", StringComparison.Ordinal);
                if (!names.TryGetValue(bare, out var meanings)) names[bare] = meanings = [];
                meanings.Add(new MonthName(number, language.Code, isSolar, language.YearOffset));
            }
        }
    }
}

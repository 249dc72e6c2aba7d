using System.Collections.Frozen;
using Pactwatch.Language.Names;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// The names that are known beforehand: states with their adjectives, inhabitants, capitals and seats of
/// government, places, organizations and armed groups. Immutable, shared by threads.
/// </summary>
public sealed class Gazetteer
{
    private readonly FrozenDictionary<string, GazetteerName> byForm;
    private readonly FrozenDictionary<string, GazetteerName[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    private Gazetteer(Dictionary<string, GazetteerName> names)
    {
        byForm = names.ToFrozenDictionary(StringComparer.Ordinal);
        byFirstWord = names.Values
            .GroupBy(name => name.Form[..FirstWordLength(name.Form)], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(name => name.Form.Length).ThenBy(name => name.Form, StringComparer.Ordinal).ToArray(),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Gazetteer English { get; } = new(EnglishNames().Build());

    /// <summary>The names that come with the program and a person's own, which come first where both know one.</summary>
    public static Gazetteer EnglishWith(IEnumerable<ListedName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var builder = EnglishNames();
        foreach (var name in names) builder.AddListed(name);
        return new Gazetteer(builder.Build());
    }

    /// <summary>The state that a name names or belongs to: "United States" for "U.S.", "American", "Pentagon", "Washington"; null where unknown or shared.</summary>
    public string? StateOf(string name) => Find(name)?.State;

    /// <summary>The known name of exactly this form, in the case it is printed in; null if there is none.</summary>
    public GazetteerName? Find(string form) => byForm.GetValueOrDefault(form);

    /// <summary>
    /// The longest known name that begins at the offset and ends with a word, in the given case or, where asked,
    /// in any case; its end, or null. Apostrophes and dashes of any shape are the same.
    /// </summary>
    public (GazetteerName Name, int End)? LongestAt(string text, int start, int limit, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slice = text.AsSpan(start, limit - start);
        var length = FirstWordLength(slice);
        if (length == 0 || !byFirstWord.TryGetValue(slice[..length], out var candidates)) return null;
        foreach (var candidate in candidates)
        {
            var end = EndOf(slice, candidate.Form, ignoreCase);
            if (end > 0 && (end == slice.Length || !char.IsLetterOrDigit(slice[end]) || !char.IsLetterOrDigit(slice[end - 1]))) return (candidate, start + end);
        }

        return null;
    }

    private static int FirstWordLength(ReadOnlySpan<char> form)
    {
        var length = 0;
        while (length < form.Length && char.IsLetterOrDigit(form[length])) length++;
        return length;
    }

    private static int EndOf(ReadOnlySpan<char> text, string form, bool ignoreCase)
    {
        var at = 0;
        foreach (var c in form)
        {
            if (at >= text.Length) return 0;
            if (c == ' ')
            {
                if (!char.IsWhiteSpace(text[at])) return 0;
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
                continue;
            }

            if (!IsSame(c, text[at], ignoreCase)) return 0;
            at++;
        }

        return at;
    }

    private static bool IsSame(char form, char printed, bool ignoreCase) =>
        form == printed
        || (form is '\'' or '’' && printed is '\'' or '’' or 'ʼ')
        || (form == '-' && printed is '‐' or '‑' or '–')
        || (ignoreCase && char.ToUpperInvariant(form) == char.ToUpperInvariant(printed));

    private static GazetteerBuilder EnglishNames()
    {
        var names = new GazetteerBuilder();
        foreach (var row in NameTables.Rows("states.tsv", 6)) names.AddState(row);
        foreach (var row in NameTables.Rows("organizations.tsv", 4)) names.AddOrganization(row);
        foreach (var row in NameTables.Rows("places.tsv", 4)) names.AddPlace(row);
        return names;
    }
}

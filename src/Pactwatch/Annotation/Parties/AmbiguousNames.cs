using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>How a name that often means something else is told from it.</summary>
internal enum Ambiguity
{
    /// <summary>The name is clear.</summary>
    None,

    /// <summary>Clear but in a headline of capitals ("TURKEY", "US").</summary>
    InCapitals,

    /// <summary>Also a person's name: a capitalised neighbour speaks against the place.</summary>
    Person,

    /// <summary>Something else as often: it needs support.</summary>
    Other,
}

/// <summary>The reviewed list of names that often mean something else (ambiguous-names.txt).</summary>
internal static class AmbiguousNames
{
    private static readonly Dictionary<string, Ambiguity> ByForm = Load();

    public static Ambiguity Of(string form) => ByForm.GetValueOrDefault(form);

    private static Dictionary<string, Ambiguity> Load()
    {
        var byForm = new Dictionary<string, Ambiguity>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("Annotation/Parties/English/ambiguous-names.txt", 2)) byForm.TryAdd(row[0], Kind(row[1]));
        return byForm;
    }

    private static Ambiguity Kind(string why)
    {
        if (why.Contains("first name", StringComparison.Ordinal) || why.Contains("surname", StringComparison.Ordinal)) return Ambiguity.Person;
        return why.Contains("all-capitals", StringComparison.Ordinal) || why.Contains("text written in capitals", StringComparison.Ordinal)
            ? Ambiguity.InCapitals
            : Ambiguity.Other;
    }
}

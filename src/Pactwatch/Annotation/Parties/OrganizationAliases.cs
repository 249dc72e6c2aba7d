using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// The short forms of an organization told in full in the same report: its acronym, beside it in brackets or made
/// of its initials ("Joint Harvest Commission (JHC)", "the JHC (Joint Harvest Commission)", "JHC"), and its first
/// word ("Orlesk" for "Orlesk Motors"). A form that two organizations share stands for none.
/// </summary>
internal sealed class OrganizationAliases(ReportWords words)
{
    private const int ShortestAcronym = 2;
    private const int LongestAcronym = 8;

    private readonly Dictionary<string, EntityMention> bracketed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityMention?> initials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityMention?> firstWords = new(StringComparer.Ordinal);

    public void Learn(NameCandidate name)
    {
        if (AcronymBehind(name.Tokens) is { } behind) bracketed.TryAdd(behind, name.Mention);
        if (AcronymBefore(name.Tokens) is { } before) bracketed.TryAdd(before, name.Mention);
        if (name.Mention.Type != EntityType.Organization || name.Tokens.Count < 2) return;
        Put(initials, Initials(name.Tokens), name.Mention);
        if (name.Known is null) Put(firstWords, words[name.Tokens.First].ToString(), name.Mention);
    }

    /// <summary>The organization that a word in brackets somewhere in the report stands for, or null.</summary>
    public EntityMention? Bracketed(string acronym) => bracketed.GetValueOrDefault(acronym);

    /// <summary>The full form of an organization whose name is told only in short, or null.</summary>
    public EntityMention? FullForm(EntityMention mention)
    {
        if (mention.Type != EntityType.Organization || mention.Name.Contains(' ', StringComparison.Ordinal)) return null;
        if (IsAcronym(mention.Name)) return bracketed.GetValueOrDefault(mention.Name) ?? initials.GetValueOrDefault(mention.Name);
        return firstWords.GetValueOrDefault(mention.Name);
    }

    private static void Put(Dictionary<string, EntityMention?> forms, string form, EntityMention mention)
    {
        if (!forms.TryAdd(form, mention) && forms[form] is { } known && !string.Equals(known.Name, mention.Name, StringComparison.Ordinal)) forms[form] = null;
    }

    private string? AcronymBehind(TokenRange name)
    {
        var at = name.End;
        return words[at] is "(" && words[at + 2] is ")" && words.AreTogether(at - 1, at + 2) && IsAcronym(words[at + 1]) ? words[at + 1].ToString() : null;
    }

    // "JHC (Joint Harvest Commission)"
    private string? AcronymBefore(TokenRange name)
    {
        var at = name.First - 1;
        return words[at] is "(" && words[name.End] is ")" && words.AreTogether(at - 1, name.End) && IsAcronym(words[at - 1]) ? words[at - 1].ToString() : null;
    }

    private string Initials(TokenRange name)
    {
        var letters = new System.Text.StringBuilder();
        for (var i = name.First; i < name.End; i++)
            if (words.IsCapitalized(i)) letters.Append(words[i][0]);
        return letters.ToString();
    }

    private static bool IsAcronym(ReadOnlySpan<char> word) =>
        word.Length is >= ShortestAcronym and <= LongestAcronym && !word.ContainsAnyExceptInRange('A', 'Z');
}

using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Resolves short forms to the full name told in the same report: "Vestergren" to "Arno Vestergren", "Hadri" to
/// "Omar Nasir al-Hadri", "NWU" to the organization it was told of in brackets.
/// </summary>
internal sealed class ShortNames(ReportWords words, NameSelection names)
{
    /// <summary>The full person names by their last word; null where two persons share it.</summary>
    private readonly Dictionary<string, EntityMention?> personsByLastName = new(StringComparer.Ordinal);

    private readonly OrganizationAliases organizations = new(words);

    public void TakeShortForms()
    {
        foreach (var name in names.Chosen.OrderBy(name => name.Span)) Learn(name);
        for (var i = 0; i < words.Count; i++)
        {
            if (names.At(i) is not null || !words.IsCapitalized(i) || words.SentenceOf(i) < 0) continue;
            var word = words[i].ToString();
            if (organizations.Bracketed(word) is { } told) Take(i, told with { Role = null });
            else if (personsByLastName.GetValueOrDefault(word) is { } person && !IsBesideName(i)) Take(WithParticle(i), i + 1, person);
        }
    }

    /// <summary>The mention with its full name, and the role told of the person elsewhere in the report.</summary>
    public EntityMention Resolve(EntityMention mention)
    {
        if (organizations.FullForm(mention) is { } organization && !string.Equals(organization.Name, mention.Name, StringComparison.Ordinal)) return mention with { Name = organization.Name, State = mention.State ?? organization.State };
        if (mention.Type != EntityType.Person || personsByLastName.GetValueOrDefault(LastWord(mention.Name)) is not { } full) return mention;
        if (!IsFormOf(mention.Name, full.Name)) return mention;
        return mention with { Name = full.Name, Role = mention.Role ?? full.Role, State = mention.State ?? full.State };
    }

    private void Learn(NameCandidate name)
    {
        if (name.Mention.Type == EntityType.Person) LearnPerson(name.Mention);
        else if (name.Mention.Type is EntityType.Organization or EntityType.Location or EntityType.Facility) organizations.Learn(name);
    }

    private void LearnPerson(EntityMention person)
    {
        var last = LastWord(person.Name);
        if (!personsByLastName.TryGetValue(last, out var known))
        {
            personsByLastName[last] = person;
            return;
        }

        if (known is null) return;
        if (IsFormOf(person.Name, known.Name)) personsByLastName[last] = known with { Role = known.Role ?? person.Role, State = known.State ?? person.State };
        else if (IsFormOf(known.Name, person.Name)) personsByLastName[last] = person with { Role = known.Role ?? person.Role, State = known.State ?? person.State };
        else personsByLastName[last] = null;
    }

    private void Take(int token, EntityMention told) => Take(token, token + 1, told);

    private void Take(int first, int end, EntityMention told) =>
        names.Take(new NameCandidate(new TokenRange(first, end), told with { Span = words.SpanOf(first, end) }));

    // "al-Hadri": the particle belongs to the short form.
    private int WithParticle(int token) =>
        words.IsHyphen(token - 1) && words.IsGlued(token - 1) && WordList.Particles.Has(words[token - 2]) && names.At(token - 2) is null ? token - 2 : token;

    private bool IsBesideName(int token) =>
        words.AreTogether(token, token + 1) && NameShape.IsPersonWord(words, token + 1) && names.At(token + 1) is null;

    // "Omar al-Hadri" and "Hadri" are forms of "Omar Nasir al-Hadri"; "Karim al-Hadri" is not.
    private static bool IsFormOf(string name, string full)
    {
        var parts = Parts(name);
        var fullParts = Parts(full);
        return parts.Count <= fullParts.Count && parts.All(part => fullParts.Contains(part, StringComparer.Ordinal));
    }

    private static List<string> Parts(string name) =>
        [.. name.Split([' ', '-', '‐', '‑'], StringSplitOptions.RemoveEmptyEntries).Where(part => !WordList.Particles.Has(part))];

    private static string LastWord(string name)
    {
        var at = name.LastIndexOfAny([' ', '-', '‐', '‑']);
        return name[(at + 1)..];
    }
}

using Pactwatch.Language.Names;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>Gathers the rows of the name tables into one form, one meaning: the strongest kind wins, a state shared by two is none.</summary>
internal sealed class GazetteerBuilder
{
    private readonly Dictionary<string, GazetteerName> names = new(StringComparer.Ordinal);

    public void AddState(string[] row)
    {
        var state = row[0];
        Add(state, NameKind.State, state, state);
        foreach (var form in Lexicon.List(row[4])) Add(form, NameKind.State, state, state);
        foreach (var form in Lexicon.List(row[5])) Add(form, NameKind.Metonym, WithoutArticle(form), state);
        foreach (var form in Lexicon.List(row[3])) Add(form, NameKind.Capital, WithoutArticle(form), state);
        foreach (var form in Lexicon.List(row[1])) Add(form, NameKind.Adjective, form, state);
        foreach (var form in Lexicon.List(row[2])) Add(form, NameKind.Inhabitant, form, state);
    }

    public void AddOrganization(string[] row) => AddWithAliases(row, NameKind.Organization);

    public void AddPlace(string[] row) => AddWithAliases(row, row[1] is "base" or "crossing" ? NameKind.Facility : NameKind.Place);

    /// <summary>A person's own name: it holds whatever the lists say of its forms.</summary>
    public void AddListed(ListedName name)
    {
        var kind = name.Kind switch
        {
            "state" => NameKind.State,
            "city" or "region" or "territory" or "sea" or "strait" or "river" or "island" or "mountains" or "border" => NameKind.Place,
            "base" or "crossing" => NameKind.Facility,
            "people" => NameKind.Adjective,
            "person" => NameKind.Person,
            _ => NameKind.Organization,
        };
        foreach (var form in name.Forms) names[WithoutArticle(form)] = new GazetteerName(WithoutArticle(form), kind, name.Name, kind == NameKind.State ? name.State ?? name.Name : name.State);
    }

    public Dictionary<string, GazetteerName> Build() => names;

    private void AddWithAliases(string[] row, NameKind kind)
    {
        var state = row[2].Length > 0 ? row[2] : null;
        Add(row[0], kind, row[0], state);
        foreach (var form in Lexicon.List(row[3])) Add(form, kind, row[0], state);
    }

    // A form in small letters ("world body") describes; only a printed capital or a figure makes a name of it.
    private void Add(string form, NameKind kind, string name, string? state)
    {
        form = WithoutArticle(form);
        if (form.Length < 2 || !(char.IsUpper(form[0]) || char.IsDigit(form[0]) || HasCapital(form))) return;
        if (names.TryGetValue(form, out var known))
        {
            var isShared = known.Kind == kind && kind is NameKind.Adjective or NameKind.Inhabitant && known.State != state;
            if (isShared) names[form] = known with { State = null };
            if (known.Kind <= kind) return;
        }

        names[form] = new GazetteerName(form, kind, name, state);
    }

    private static bool HasCapital(string form) => form.Contains('-', StringComparison.Ordinal) && form.Any(char.IsUpper);

    private static string WithoutArticle(string form) => form.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? form[4..] : form;
}

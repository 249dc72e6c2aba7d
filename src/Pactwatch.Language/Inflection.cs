using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pactwatch.Language;

/// <summary>
/// Forms of verbs and nouns, from irregular-verbs.tsv and the rules of spelling. The rules don't know which
/// words exist: <see cref="Lemmas"/> gives every verb that a form could belong to, the likelier first, and the
/// caller looks them up in its own list of verbs. American and British doubling are both known. Words are
/// compared in lower case.
/// </summary>
public sealed class Inflection
{
    private readonly FrozenDictionary<string, ImmutableArray<VerbForm>> formsOfLemma;
    private readonly FrozenDictionary<string, ImmutableArray<VerbForm>> lemmasOfForm;

    private Inflection(IEnumerable<string> rows)
    {
        var forms = new Dictionary<string, List<(string Form, VerbFormKind Kind)>>(StringComparer.Ordinal);
        foreach (var row in rows) AddRow(forms, row.Split('\t'));
        formsOfLemma = forms.ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.Select(entry => new VerbForm(entry.Form, entry.Kind, true)).ToImmutableArray(),
            StringComparer.Ordinal);
        lemmasOfForm = forms.SelectMany(pair => pair.Value.Select(entry => (entry.Form, Verb: new VerbForm(pair.Key, entry.Kind, true))))
            .GroupBy(entry => entry.Form, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Verb).ToImmutableArray(), StringComparer.Ordinal);
    }

    public static Inflection English { get; } = new(EmbeddedLines.Read("English/irregular-verbs.tsv"));

    /// <summary>The verbs that a word can be a form of. Listed ones come first; the word itself as a base form comes last.</summary>
    public ImmutableArray<VerbForm> Lemmas(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var word = form.ToLowerInvariant();
        var found = ImmutableArray.CreateBuilder<VerbForm>();
        if (lemmasOfForm.TryGetValue(word, out var listed)) found.AddRange(listed);
        foreach (var guess in RegularVerbs.Lemmas(word))
            if (IsRegular(guess) && !found.Contains(guess with { IsListed = true })) found.Add(guess);
        if (!found.Any(verb => verb.Kind == VerbFormKind.Base)) found.Add(new VerbForm(word, VerbFormKind.Base, formsOfLemma.ContainsKey(word)));
        return found.ToImmutable();
    }

    /// <summary>All forms of a verb, the usual one of each kind first; <see cref="VerbForm.Lemma"/> is the form here.</summary>
    public ImmutableArray<VerbForm> Forms(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        var word = lemma.ToLowerInvariant();
        return formsOfLemma.TryGetValue(word, out var forms)
            ? forms
            : [.. RegularVerbs.Forms(word).Select(entry => new VerbForm(entry.Form, entry.Kind, false))];
    }

    /// <summary>"treaties" → "treaty"; a word that is no plural comes back as it is.</summary>
    public static string Singular(string noun) => NounNumber.Singular(noun);

    /// <summary>"treaty" → "treaties".</summary>
    public static string Plural(string noun) => NounNumber.Plural(noun);

    // "leaved" is no form of "leave": a listed verb has its listed forms alone.
    private bool IsRegular(VerbForm guess) => !formsOfLemma.ContainsKey(guess.Lemma);

    private static void AddRow(Dictionary<string, List<(string Form, VerbFormKind Kind)>> forms, string[] columns)
    {
        if (forms.ContainsKey(columns[0])) return;
        var row = new List<(string, VerbFormKind)> { (columns[0], VerbFormKind.Base) };
        var regular = RegularVerbs.Forms(columns[0]);
        Add(3, VerbFormKind.ThirdPerson);
        Add(1, VerbFormKind.Past);
        Add(2, VerbFormKind.Participle);
        Add(4, VerbFormKind.Gerund);
        forms[columns[0]] = row;

        void Add(int column, VerbFormKind kind)
        {
            // The doubling section leaves the participle out where it is the past.
            var cell = Cell(column).Length == 0 && kind == VerbFormKind.Participle ? Cell(1) : Cell(column);
            if (cell.Length > 0) row.AddRange(cell.Split("; ").Select(form => (form, kind)));
            else row.AddRange(regular.Where(entry => entry.Kind == kind));
        }

        string Cell(int column) => column < columns.Length ? columns[column].Trim() : "";
    }
}

namespace Pactwatch.Annotation.Times.Words;

/// <summary>The words for what an agreement sets going ("truce", "ceasefire"), by family: words of one family name the same thing.</summary>
internal sealed class ProcessList
{
    private readonly Dictionary<string, string> families = new(StringComparer.Ordinal);
    private readonly HashSet<int> ids = [];

    public void Add(TimeVocabulary vocabulary, string word, string family)
    {
        families.Add(word, family);
        ids.Add(vocabulary.Add(word).Id);
    }

    /// <summary>True for a word of the list, by its number in the vocabulary.</summary>
    public bool Has(int word) => word != 0 && ids.Contains(word);

    /// <summary>The family of an event's name ("ceasefire": truce); the name itself where it has none.</summary>
    public string FamilyOf(string name) => families.GetValueOrDefault(name, name);
}

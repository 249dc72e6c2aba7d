using System.Runtime.InteropServices;

namespace Pactwatch.Derivation;

/// <summary>
/// Finds which of very many names stand in a text, by a tree of their characters that is followed from each place of the
/// text: the work grows with the text, not with the number of names. A name counts wherever it stands, within a word too.
/// </summary>
internal sealed class NamesInText
{
    private readonly Branch root = new();

    public NamesInText(IEnumerable<string> names)
    {
        foreach (var name in names) Put(name);
    }

    /// <summary>The names in the text, each once, in no order that counts.</summary>
    public IReadOnlySet<string> In(ReadOnlySpan<char> text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (root.Name is { } empty) found.Add(empty);
        for (var start = 0; start < text.Length; start++)
        {
            var at = start;
            for (var branch = root.Next(text[at]); branch is not null; branch = at < text.Length ? branch.Next(text[at]) : null)
            {
                if (branch.Name is { } name) found.Add(name);
                at++;
            }
        }

        return found;
    }

    private void Put(string name)
    {
        var branch = root;
        foreach (var character in name) branch = branch.To(character);
        branch.Name = name;
    }

    /// <summary>What may follow the characters up to here; most branches have one way on, which needs no table.</summary>
    private sealed class Branch
    {
        private char only;
        private Branch? onlyNext;
        private Dictionary<char, Branch>? others;

        /// <summary>The name that ends here, or null.</summary>
        public string? Name { get; set; }

        public Branch? Next(char character) =>
            onlyNext is not null && only == character ? onlyNext : others?.GetValueOrDefault(character);

        public Branch To(char character)
        {
            if (onlyNext is null) (only, onlyNext) = (character, new Branch());
            if (only == character) return onlyNext;
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(others ??= [], character, out _);
            return next ??= new Branch();
        }
    }
}

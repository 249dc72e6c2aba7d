using Pactwatch.Language.Names;

namespace Pactwatch.Annotation.Parties;

/// <summary>Titles and roles of persons (titles.tsv), found by the longest phrase that ends or begins at a token.</summary>
internal sealed class Titles
{
    private const int MostTokens = 7;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> kinds;

    private Titles(Dictionary<string, string> kinds)
    {
        this.kinds = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Titles English { get; } = Load();

    public bool Has(ReadOnlySpan<char> title) => kinds.ContainsKey(title);

    /// <summary>The kind of the longest title that ends with the token, and the token it begins at; null where none does.</summary>
    public (string Kind, int First)? EndingAt(ReportWords words, int token)
    {
        var sentence = words.SentenceAround(token);
        if (!sentence.Contains(token)) return null;
        for (var first = Math.Max(sentence.First, token - MostTokens + 1); first <= token; first++)
            if (kinds.TryGetValue(words.SpanOf(first, token + 1).SliceOf(words.Text), out var kind)) return (kind, first);
        return null;
    }

    /// <summary>True where a title begins with the token ("Prime" in "Prime Minister").</summary>
    public bool BeginsAt(ReportWords words, int token)
    {
        var sentence = words.SentenceAround(token);
        for (var end = token + 1; end <= Math.Min(sentence.End, token + MostTokens); end++)
            if (kinds.ContainsKey(words.SpanOf(token, end).SliceOf(words.Text))) return true;
        return false;
    }

    private static Titles Load()
    {
        var byTitle = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in NameTables.Rows("titles.tsv", 2)) byTitle.TryAdd(row[0], row[1]);
        return new Titles(byTitle);
    }
}

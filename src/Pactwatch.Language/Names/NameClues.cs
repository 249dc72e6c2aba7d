using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pactwatch.Language.Names;

/// <summary>
/// The lists of names and name words, ready to be asked by hashes of words in lower case. Immutable, shared by
/// threads. A clue decides nothing: the tagger weighs it.
/// </summary>
internal sealed class NameClues
{
    private const byte GoesOn = 128;
    private const int MostWords = 10;

    private readonly FrozenDictionary<uint, uint> words;
    private readonly FrozenDictionary<ulong, byte> phrases;

    private NameClues(Dictionary<uint, uint> words, Dictionary<ulong, byte> phrases)
    {
        this.words = words.ToFrozenDictionary();
        this.phrases = phrases.ToFrozenDictionary();
    }

    /// <summary>The lists that come with the program.</summary>
    public static NameClues English { get; } = new Builder().AddEnglish().Build();

    /// <summary>The lists that come with the program and a person's own names.</summary>
    public static NameClues With(IEnumerable<ListedName> names)
    {
        var builder = new Builder();
        foreach (var name in names)
        {
            foreach (var form in name.Forms) builder.AddPhrase(form, ClueOf(name.Kind));
        }

        return builder.AddEnglish().Build();
    }

    public WordClue Of(uint lower) => (WordClue)words.GetValueOrDefault(lower);

    /// <summary>Writes the longest listed phrases, from left to right, into the words' clues.</summary>
    public void Mark(Span<NameWord> sentence)
    {
        for (var first = 0; first < sentence.Length;)
        {
            var (clue, end) = LongestAt(sentence, first);
            for (var i = first; i < end; i++) sentence[i].SetPhrase(clue, end - first == 1 ? 0 : i == first ? 1 : i == end - 1 ? 3 : 2);
            first = Math.Max(end, first + 1);
        }
    }

    private (PhraseClue Clue, int End) LongestAt(ReadOnlySpan<NameWord> sentence, int first)
    {
        var (clue, end) = (PhraseClue.None, first);
        var key = 0UL;
        for (var i = first; i < sentence.Length && i < first + MostWords; i++)
        {
            key = Extend(key, sentence[i].Lower);
            if (!phrases.TryGetValue(key, out var found)) break;
            if ((found & ~GoesOn) != 0) (clue, end) = ((PhraseClue)(found & ~GoesOn), i + 1);
            if ((found & GoesOn) == 0) break;
        }

        return (clue, end);
    }

    private static ulong Extend(ulong key, uint word) => unchecked(((key ^ word) * 0x9E3779B97F4A7C15UL) + (key >> 29) + 1);

    private static PhraseClue ClueOf(string kind) => kind switch
    {
        "state" => PhraseClue.State,
        "adjective" or "inhabitant" or "people" => PhraseClue.Norp,
        "city" => PhraseClue.City,
        "region" or "territory" or "border" => PhraseClue.Region,
        "sea" or "strait" or "river" or "island" or "mountains" => PhraseClue.Nature,
        "base" or "crossing" => PhraseClue.Facility,
        "company" => PhraseClue.Company,
        "armed-group" or "party" or "union" or "alliance" => PhraseClue.Group,
        "person" => PhraseClue.Person,
        "other" => PhraseClue.Other,
        _ => PhraseClue.Organization,
    };

    private sealed class Builder
    {
        private readonly Dictionary<uint, uint> words = [];
        private readonly Dictionary<ulong, byte> phrases = [];

        public NameClues Build() => new(words, phrases);

        public Builder AddEnglish()
        {
            foreach (var row in NameTables.Rows("states.tsv", 6)) AddState(row);
            foreach (var row in NameTables.Rows("organizations.tsv", 4)) AddNames(row);
            foreach (var row in NameTables.Rows("places.tsv", 4)) AddNames(row);
            foreach (var row in NameTables.Rows("famous-organizations.txt", 1)) AddPhrase(row[0], PhraseClue.Company);
            foreach (var row in NameTables.Rows("famous-places.txt", 1)) AddPhrase(row[0], PhraseClue.City);
            foreach (var row in NameTables.Rows("peoples.txt", 1)) AddPhrase(row[0], PhraseClue.Norp);
            AddWords("given-names.txt", WordClue.FirstName);
            AddWords("surnames.txt", WordClue.Surname);
            AddWords("name-particles.txt", WordClue.Particle);
            AddWords("titles.tsv", WordClue.Title);
            AddWords("organization-heads.txt", WordClue.OrganizationHead);
            AddWords("organization-openers.txt", WordClue.OrganizationOpener);
            AddWords("company-endings.txt", WordClue.CompanyEnding);
            AddWords("facility-heads.tsv", WordClue.FacilityHead);
            AddWords("place-heads.txt", WordClue.PlaceHead);
            AddWords("not-names.txt", WordClue.NotName);
            AddWords("function-words.txt", WordClue.FunctionWord);
            return this;
        }

        public void AddPhrase(string form, PhraseClue clue)
        {
            if (form.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) form = form[4..];
            if (form.Length < 2) return;
            var tokens = LanguageAnalyzer.English.Analyze(form, [new TextSpan(0, form.Length)]).Tokens;
            if (tokens.Length is 0 or > MostWords) return;
            var key = 0UL;
            for (var i = 0; i < tokens.Length; i++)
            {
                key = Extend(key, NameHash.OfLower(tokens[i].Span.SliceOf(form)));
                var known = phrases.GetValueOrDefault(key);
                if (i < tokens.Length - 1) phrases[key] = (byte)(known | GoesOn);
                else if ((known & ~GoesOn) == 0 || (known & ~GoesOn) > (byte)clue) phrases[key] = (byte)((known & GoesOn) | (byte)clue);
            }
        }

        private void AddState(string[] row)
        {
            AddPhrase(row[0], PhraseClue.State);
            foreach (var form in NameTables.List(row[4])) AddPhrase(form, PhraseClue.State);
            foreach (var form in NameTables.List(row[5])) AddPhrase(form, PhraseClue.Organization);
            foreach (var form in NameTables.List(row[3])) AddPhrase(form, PhraseClue.City);
            foreach (var form in NameTables.List(row[1])) AddPhrase(form, PhraseClue.Norp);
            foreach (var form in NameTables.List(row[2])) AddPhrase(form, PhraseClue.Norp);
        }

        private void AddNames(string[] row)
        {
            var clue = ClueOf(row[1]);
            AddPhrase(row[0], clue);
            foreach (var form in NameTables.List(row[3])) AddPhrase(form, clue);
        }

        // Of a title or head of several words, the last is what tells.
        private void AddWords(string list, WordClue clue)
        {
            foreach (var row in NameTables.Rows(list, 1))
            {
                var word = row[0].AsSpan(row[0].LastIndexOf(' ') + 1);
                var hash = NameHash.OfLower(word);
                words[hash] = words.GetValueOrDefault(hash) | (uint)clue;
            }
        }
    }
}

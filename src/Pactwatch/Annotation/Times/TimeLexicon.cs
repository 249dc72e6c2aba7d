using System.Collections.Frozen;
using System.Globalization;
using Pactwatch.Annotation.Times.Holidays;
using Pactwatch.Annotation.Times.Patterns;
using Pactwatch.Annotation.Times.Words;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Times;

/// <summary>The words and patterns of time of a language, from the tables beside this file. Keys are lower case, words parted by one blank.</summary>
internal sealed class TimeLexicon
{
    private TimeLexicon(string folder)
    {
        foreach (var row in Lexicon.Rows(folder + "words.tsv", 3))
            foreach (var word in row[0].Split('|'))
                Vocabulary.Add(word).Add(Enum.Parse<WordClass>(row[1], ignoreCase: true), row[2]);
        foreach (var row in Lexicon.Rows(folder + "references.tsv", 3)) References.Add(Vocabulary, row[0], row[1]);
        foreach (var row in Lexicon.Rows(folder + "mods.tsv", 3)) Mods.Add(Vocabulary, row[0], row[1]);
        var rules = Lexicon.Rows(folder + "holidays.tsv", 3).ToList();
        foreach (var row in rules)
            foreach (var name in Lexicon.List(row[1])) Holidays.Add(Vocabulary, name, row[0]);
        HolidayRules = rules.ToFrozenDictionary(row => row[0], row => HolidayRule.Parse(row[2]), StringComparer.Ordinal);
        Roles = new RoleList(Vocabulary, Lexicon.Rows(folder + "roles.tsv", 3));
        RolesBehind = new RolesBehind(Vocabulary, Lexicon.Rows(folder + "roles-behind.tsv", 4));
        foreach (var row in Lexicon.Rows(folder + "cues.tsv", 3))
            foreach (var word in row[1].Split('|')) Vocabulary.Add(word).Add(Enum.Parse<Cue>(row[0], ignoreCase: true));
        Tenses = Lexicon.Rows(folder + "tense.tsv", 3).ToFrozenDictionary(row => Vocabulary.Add(row[0]).Id, row => row[1] == "future");
        Sayings = Lexicon.Rows(folder + "tense.tsv", 3).Where(row => row[1] == "said").Select(row => Vocabulary.Add(row[0]).Id).ToFrozenSet();
        foreach (var row in Lexicon.Rows(folder + "processes.tsv", 3))
            foreach (var word in Lexicon.List(row[1])) Processes.Add(Vocabulary, word, row[0]);
        NotEvents = Lexicon.Rows(folder + "not-events.txt").Select(row => Vocabulary.Add(row[0]).Id).ToFrozenSet();
        EventVerbs = (
            from row in Lexicon.Rows(folder + "event-verbs.tsv", 2)
            from form in Lexicon.List(row[1])
            select (Vocabulary.Add(form).Id, Noun: row[0])).ToFrozenDictionary(entry => entry.Id, entry => entry.Noun);
        var patterns = ReadPatterns(folder + "patterns.tsv");
        References.Hint(Vocabulary);
        Holidays.Hint(Vocabulary);
        Vocabulary.Freeze();
        Patterns = new PatternSet(patterns, Vocabulary, Vocabulary.Words, new PhraseStarts(Holidays, References, Mods));
    }

    public static TimeLexicon English { get; } = new("Annotation/Times/English/");

    public TimeVocabulary Vocabulary { get; } = new();

    public PatternSet Patterns { get; }

    public RoleList Roles { get; }

    public RolesBehind RolesBehind { get; }

    /// <summary>Vague times and their TIMEX3 values.</summary>
    public PhraseList References { get; } = new();

    /// <summary>Words that say how exact a length is, and TIMEX3's mod.</summary>
    public PhraseList Mods { get; } = new();

    /// <summary>Names of holidays and their rules' names.</summary>
    public PhraseList Holidays { get; } = new();

    public FrozenDictionary<string, HolidayRule> HolidayRules { get; }

    /// <summary>Words that put a time behind them ahead (true) or in the past (false).</summary>
    public FrozenDictionary<int, bool> Tenses { get; }

    /// <summary>Verbs of saying in the past.</summary>
    public FrozenSet<int> Sayings { get; }

    /// <summary>What an agreement sets going: "truce", "strike".</summary>
    public ProcessList Processes { get; } = new();

    /// <summary>Words that end the name of an event.</summary>
    public FrozenSet<int> NotEvents { get; }

    /// <summary>Forms of verbs and the noun that names what they tell: "ratified", ratification.</summary>
    public FrozenDictionary<int, string> EventVerbs { get; }

    private List<TimePattern> ReadPatterns(string file)
    {
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var parser = new PatternParser(Vocabulary, groups);
        var patterns = new List<TimePattern>();
        foreach (var row in Lexicon.Rows(file, 3))
        {
            if (row[0][0] == '%')
            {
                groups.Add(row[0][1..], row[1]);
                continue;
            }

            var made = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var given = Array.ConvertAll(made[1..], Given);
            var level = row[0].Contains("{time}", StringComparison.Ordinal) || row[0].Contains("{daytime}", StringComparison.Ordinal) ? 1 : 0;
            patterns.Add(new TimePattern(patterns.Count, level, row[0], parser.Parse(row[0]), Enum.Parse<ReadingKind>(made[0], ignoreCase: true), given, row[2]));
        }

        return patterns;
    }

    private static SlotValue Given(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        var value = text[(sign + 1)..];
        var number = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        decimal? amount = decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? exact : null;
        return new SlotValue(Enum.Parse<Slot>(text[..sign], ignoreCase: true), number, value, amount);
    }
}

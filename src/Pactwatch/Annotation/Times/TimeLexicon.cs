using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Times;

/// <summary>The words of time of a language, from the tables beside this file. Keys are lower case, words parted by one blank.</summary>
internal sealed class TimeLexicon
{
    private TimeLexicon(string folder)
    {
        Words = Lexicon.Rows(folder + "words.tsv").ToFrozenDictionary(
            row => row[0],
            row => new TimeWord(Enum.Parse<TimeWordKind>(row[1], ignoreCase: true), row[2].TrimEnd('?'), row[2].EndsWith('?')),
            StringComparer.Ordinal);
        Roles = Lexicon.Rows(folder + "roles.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<TimeRole>(row[1]), StringComparer.Ordinal);
        References = Lexicon.Rows(folder + "references.tsv").ToFrozenDictionary(row => row[0], row => row[2], StringComparer.Ordinal);
        Holidays = Lexicon.Rows(folder + "holidays.tsv").ToFrozenDictionary(
            row => row[0],
            row => new AnnualDate(int.Parse(row[1].AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(row[1].AsSpan(3), CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);
        IsFuture = Lexicon.Rows(folder + "tense.tsv").ToFrozenDictionary(row => row[0], row => row[1] == "future", StringComparer.Ordinal);
        NotEvents = Lexicon.Rows(folder + "not-events.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        LongestRole = Roles.Keys.Max(key => key.Count(' '.Equals) + 1);
        PhraseStarts = References.Keys.Concat(Holidays.Keys).Select(key => key.Split(' ')[0].Split('\'')[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static TimeLexicon English { get; } = new("Annotation/Times/English/");

    public FrozenDictionary<string, TimeWord> Words { get; }

    public FrozenDictionary<string, TimeRole> Roles { get; }

    /// <summary>Vague times and their TIMEX3 values.</summary>
    public FrozenDictionary<string, string> References { get; }

    public FrozenDictionary<string, AnnualDate> Holidays { get; }

    /// <summary>Words that put a time behind them ahead (true) or in the past (false).</summary>
    public FrozenDictionary<string, bool> IsFuture { get; }

    /// <summary>Words that end the name of an event.</summary>
    public FrozenSet<string> NotEvents { get; }

    /// <summary>First words of references and holidays.</summary>
    public FrozenSet<string> PhraseStarts { get; }

    public int LongestRole { get; }
}

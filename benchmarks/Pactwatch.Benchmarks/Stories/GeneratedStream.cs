using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using Pactwatch.Generated;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Benchmarks.Stories;

/// <summary>
/// A stream of a thousand reports a day, each of a headline and some 270 words (1.6 kB). One report in nine begins a story;
/// every other tells on a story of the last three thousand reports, the likelier the more of them tell of it: so most stories are
/// short and a few have hundreds of reports. One story in four is told of the people of the story before it. A report takes three to seven
/// sentences in ten from its story, some words replaced, and the others are its own. Common words are as frequent as in
/// open texts, half of the names come from people who are in the news again and again. The same number of reports gives
/// the same texts.
/// </summary>
internal sealed class GeneratedStream
{
    private const int ReportsOfDay = 1_000;
    private const int LookedBack = 3_000;
    private const int KnownNames = 3_000;
    private const int SentencesOfStory = 16;
    private const int SentencesOfReport = 17;

    // A word's weight is hundredths of the natural logarithm of its rarity: with each 69 more it is half as frequent.
    private const int HalfAsFrequent = 69;
    private const int MostFrequent = 1 << 16;

    private static readonly LocalDate FirstDay = new(2031, 1, 1);

    private readonly Draw draw = new(7);
    private readonly string[] vocabulary;
    private readonly int[] frequencyUpTo;
    private readonly string[] names;

    private GeneratedStream(string weightsPath, int count)
    {
        var rows = File.ReadLines(weightsPath).Where(line => line.Length > 0 && line[0] is not '#' and not '*').Select(line => line.Split('\t')).ToList();
        vocabulary = [.. rows.Select(row => row[0])];
        frequencyUpTo = new int[rows.Count];
        for (var at = 0; at < rows.Count; at++)
            frequencyUpTo[at] = (at == 0 ? 0 : frequencyUpTo[at - 1]) + (MostFrequent >> (int.Parse(rows[at][1], CultureInfo.InvariantCulture) / HalfAsFrequent));
        names = [.. Enumerable.Range(0, KnownNames).Select(_ => Name())];

        var stories = new List<string[]>();
        string[] people = [];
        var storyOf = new int[count];
        var reports = ImmutableArray.CreateBuilder<StreamedReport>(count);
        for (var at = 0; at < count; at++)
        {
            if (at == 0 || draw.Below(9) == 0)
            {
                storyOf[at] = stories.Count;
                if (people.Length == 0 || draw.Below(4) > 0) people = [.. Enumerable.Range(0, 3 + draw.Below(4)).Select(_ => draw.Below(2) == 0 ? draw.Of(names) : Name())];
                stories.Add(Story(people));
            }
            else
            {
                storyOf[at] = storyOf[at - 1 - draw.Below(Math.Min(at, LookedBack))];
            }

            var story = stories[storyOf[at]];
            reports.Add(new StreamedReport(FormattableString.Invariant($"g{at:D7}"), FirstDay.PlusDays(at / ReportsOfDay), Title(story), Text(story)));
        }

        Reports = reports.MoveToImmutable();
        StoryOf = [.. storyOf];
    }

    /// <summary>In the order of their days.</summary>
    public ImmutableArray<StreamedReport> Reports { get; }

    /// <summary>The number of the story that a report was made from, by its place.</summary>
    public ImmutableArray<int> StoryOf { get; }

    /// <param name="weightsPath">The table of words with how rare they are (term-weights.tsv).</param>
    /// <param name="count">How many reports.</param>
    public static GeneratedStream Make(string weightsPath, int count) => new(weightsPath, count);

    private string[] Story(string[] people)
    {
        string[] topic = [.. Enumerable.Range(0, 24).Select(_ => draw.Of(vocabulary))];
        return [.. Enumerable.Range(0, SentencesOfStory).Select(_ => Sentence(people, topic))];
    }

    private string Sentence(string[] people, string[] topic)
    {
        var sentence = new StringBuilder(draw.Of(people));
        for (var left = 12 + draw.Below(8); left > 0; left--)
        {
            sentence.Append(' ').Append(draw.Below(20) switch
            {
                0 or 1 => draw.Of(people),
                2 or 3 or 4 => draw.Of(topic),
                5 when draw.Below(3) == 0 => FormattableString.Invariant($"{2 + draw.Below(400)}"),
                _ => Word(),
            });
        }

        return sentence.Append('.').ToString();
    }

    private string Title(string[] story) => string.Join(' ', draw.Of(story).Split(' ').Take(6 + draw.Below(4)));

    private string Text(string[] story)
    {
        var text = new StringBuilder();
        var ofStory = 3 + draw.Below(5);
        for (var left = SentencesOfReport; left > 0; left--)
        {
            if (text.Length > 0) text.Append(' ');
            if (draw.Below(10) < ofStory) Retell(draw.Of(story), text);
            else text.Append(Sentence([draw.Of(names)], [Word()]));
        }

        return text.ToString();
    }

    private void Retell(string sentence, StringBuilder text)
    {
        var isFirst = true;
        foreach (var word in sentence.Split(' '))
        {
            if (!isFirst) text.Append(' ');
            text.Append(isFirst || draw.Below(6) > 0 ? word : Word());
            isFirst = false;
        }
    }

    private string Word()
    {
        var at = Array.BinarySearch(frequencyUpTo, draw.Below(frequencyUpTo[^1]));
        return vocabulary[at >= 0 ? at + 1 : ~at];
    }

    private string Name()
    {
        const string consonants = "bcdfghklmnprstvw";
        const string vowels = "aeiou";
        var name = new StringBuilder();
        for (var syllables = 2 + draw.Below(3); syllables > 0; syllables--)
        {
            name.Append(consonants[draw.Below(consonants.Length)]).Append(vowels[draw.Below(vowels.Length)]);
            if (draw.Below(3) == 0) name.Append(consonants[draw.Below(consonants.Length)]);
        }

        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}

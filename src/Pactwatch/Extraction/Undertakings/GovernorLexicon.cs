using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>The words of governors.tsv that say how an act is meant, and the nouns of frames.tsv that speak for the agreement.</summary>
internal sealed class GovernorLexicon
{
    private readonly FrozenDictionary<string, ActReading> readings;
    private readonly FrozenSet<string> frames;

    private GovernorLexicon()
    {
        var pairs = new Dictionary<string, ActReading>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("Extraction/Undertakings/English/governors.tsv"))
        {
            // The first row that names a word holds: the undertakings stand first.
            var (part, reading) = row[0] == "framed" ? ("framed", ActReading.Planned) : (row[1], Enum.Parse<ActReading>(row[0], ignoreCase: true));
            foreach (var word in Lexicon.List(row[2])) pairs.TryAdd($"{part}/{word}", reading);
        }

        readings = pairs.ToFrozenDictionary(StringComparer.Ordinal);
        frames = Lexicon.Rows("Extraction/Undertakings/English/frames.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static GovernorLexicon English { get; } = new();

    public ActReading Verb(string lemma) => readings.GetValueOrDefault($"verb/{lemma}");

    /// <summary>The reading of a verb whose subject speaks for the agreement ("the deal calls for …").</summary>
    public ActReading FramedVerb(string lemma) => readings.GetValueOrDefault($"framed/{lemma}");

    public ActReading Noun(string lemma) => readings.GetValueOrDefault($"noun/{lemma}");

    public ActReading Adjective(string lemma) => readings.GetValueOrDefault($"adj/{lemma}");

    /// <summary>True for "agreement", "plan", "deal": a clause under it tells what the agreement says.</summary>
    public bool IsFrame(string lemma) => frames.Contains(lemma);
}

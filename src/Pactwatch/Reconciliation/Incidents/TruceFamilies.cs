using System.Collections.Frozen;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Incidents;

/// <summary>What kind of truce an agreement is, of arms, labour or trade, and which of its undertakings an incident of that kind is against (families.tsv).</summary>
internal static class TruceFamilies
{
    /// <summary>Fewer words of a family than this say nothing of what an agreement is about.</summary>
    private const int LeastWords = 2;

    private const string File = "Extraction/Incidents/English/families.tsv";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Nouns = Column(1);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Undertaken = Column(2);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Truces = Column(3);

    public const string Arms = "arms";

    /// <summary>
    /// The family whose words the reports use most; null where they use none, or where a family that asks for words of
    /// a truce (soldiers may be the matter of any treaty) has fewer of them than there are reports.
    /// </summary>
    public static string? Of(IReadOnlyCollection<ReportClaims> reports)
    {
        var counts = Nouns.Keys.ToDictionary(family => family, _ => 0, StringComparer.Ordinal);
        var truces = Nouns.Keys.ToDictionary(family => family, _ => 0, StringComparer.Ordinal);
        foreach (var lemma in reports.SelectMany(report => report.Annotated.Tokens).Where(token => token.Upos == "NOUN").Select(token => token.Lemma ?? ""))
        {
            foreach (var (family, words) in Nouns)
            {
                if (words.Contains(lemma)) counts[family]++;
                if (Truces[family].Contains(lemma)) truces[family]++;
            }
        }

        var most = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
        return most.Value >= LeastWords && (Truces[most.Key].Count == 0 || truces[most.Key] >= reports.Count) ? most.Key : null;
    }

    /// <summary>True where the words of what is undertaken name what such an incident does.</summary>
    /// <param name="told">The words of its mentions.</param>
    public static bool IsBrokenBy(UndertakingEntry entry, string family, IEnumerable<string> told)
    {
        if (!Undertaken.TryGetValue(family, out var words)) return false;
        if (entry.Duty is Duty.Refrain or Duty.Maintain || entry.Act is Act.End or Act.Refrain) {
            // "will refrain from all attacks and shelling": what they refrain from stands in the clause alone.
            return PhraseWords.Of($"{entry.Verb} {entry.Object} {entry.Actor}").Concat(entry.Duty == Duty.Refrain ? told.SelectMany(PhraseWords.Of) : []).Any(words.Contains);
        }


        return entry.Act is Act.Start or Act.Hold && PhraseWords.Of($"{entry.Object} {entry.Actor}").Any(word => word is "truce" or "ceasefire" or "armistice" or "lull");
    }

    private static FrozenDictionary<string, FrozenSet<string>> Column(int column) =>
        Lexicon.Rows(File, 4).ToFrozenDictionary(row => row[0], row => Lexicon.List(row[column]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}

using System.Collections.Frozen;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The cues of cues.tsv in all their forms, found by their first word.</summary>
internal sealed class CueLexicon
{
    private readonly FrozenDictionary<string, Cue[]> byFirstWord;
    private readonly FrozenDictionary<string, Cue> verbs;

    private CueLexicon(FrozenDictionary<string, Cue[]> byFirstWord)
    {
        this.byFirstWord = byFirstWord;
        verbs = byFirstWord.Values.SelectMany(cues => cues).Where(cue => cue.Form == CueForm.Finite && cue.Words[0] == cue.Lemma.Split(' ')[0])
            .DistinctBy(cue => cue.Lemma).ToFrozenDictionary(cue => cue.Lemma, StringComparer.Ordinal);
    }

    public static CueLexicon English { get; } = Read("Annotation/Attribution/English/cues.tsv");

    /// <summary>The longest cue that starts at this word, or null.</summary>
    public Cue? At(ReadOnlySpan<string> lowerWords)
    {
        if (lowerWords.IsEmpty || !byFirstWord.TryGetValue(lowerWords[0], out var cues)) return null;
        foreach (var cue in cues)
        {
            if (cue.Words.Length <= lowerWords.Length && lowerWords[..cue.Words.Length].SequenceEqual(cue.Words)) return cue;
        }

        return null;
    }

    /// <summary>The cue with this verb in its base form, with its particle if it has one ("point out"); or null.</summary>
    public Cue? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    private static CueLexicon Read(string cues)
    {
        var all = new Dictionary<string, List<Cue>>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows(cues))
        {
            if (row.Length < 2 || !Enum.TryParse<CueKind>(row[1], ignoreCase: true, out var kind)) continue;
            var isWeak = row.Length > 2 && row[2].Contains("weak", StringComparison.OrdinalIgnoreCase);
            foreach (var form in Forms(row[0].ToLowerInvariant(), kind))
            {
                // Adverbials that name no source ("reportedly") and passives, which are read from their verb, are no cues here.
                if (form.Words.Contains("quoted") && form.Form != CueForm.Fixed && form.Words.Length > 1) continue;
                if (kind == CueKind.Adverbial && (ClauseWords.English[form.Lemma] & WordClass.Governor) == WordClass.None) continue;
                var cue = form with { IsWeak = isWeak && kind != CueKind.Adverbial };
                if (!all.TryGetValue(cue.Words[0], out var list)) all[cue.Words[0]] = list = [];
                if (!list.Exists(known => known.Words.SequenceEqual(cue.Words))) list.Add(cue);
            }
        }

        return new CueLexicon(all.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.OrderByDescending(cue => cue.Words.Length).ToArray(), StringComparer.Ordinal));
    }

    private static IEnumerable<Cue> Forms(string lemma, CueKind kind)
    {
        var words = lemma.Split(' ');
        if (kind is CueKind.Adverbial or CueKind.Noun)
        {
            yield return new Cue(lemma, kind, CueForm.Fixed, words, false);
            yield break;
        }

        foreach (var verb in Inflection.English.Forms(words[0]))
        {
            var form = verb.Kind == VerbFormKind.Gerund ? CueForm.Participle : CueForm.Finite;
            yield return new Cue(lemma, kind, form, [verb.Lemma, .. words[1..]], verb.Kind is VerbFormKind.Past or VerbFormKind.Participle);
        }
    }
}

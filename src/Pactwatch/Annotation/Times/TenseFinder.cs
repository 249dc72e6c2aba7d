using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>Tells from the words around a time whether it lies ahead ("will leave on Friday") or behind ("said on Friday").</summary>
internal sealed class TenseFinder(TimeLexicon lexicon, TimeTokens tokens)
{
    // Cues farther off belong to another clause: "The minister who met them will say what was agreed in the talks on Friday".
    private const int FarthestBefore = 14;
    private const int FarthestAfter = 8;

    // So near a past verb tells the time's own side.
    private const int Near = 5;

    private readonly ClauseTense clauses = new(lexicon, tokens);

    public Tense Find(int start, int end, TimeRole role)
    {
        if (role == TimeRole.Since || IsBackdated(start)) return Tense.Past;
        if (role is TimeRole.By or TimeRole.Before or TimeRole.NoLaterThan or TimeRole.Within or TimeRole.NotBefore or TimeRole.Starting)
            return !IsPluperfect(start) && !(start < 3 && clauses.Find(start, end, false) == Tense.Past) && !(role == TimeRole.Within && IsPastVerb(start)) ? Tense.Future : Tense.PerhapsPast;
        // "Friday's vote" is told of because it was held.
        if (tokens.Is(end, Cue.Possessive)) return Tense.PerhapsPast;
        if (IsToCome(start, end)) return Tense.Future;
        var isEnd = role is TimeRole.Until or TimeRole.Through;
        if (clauses.Find(start, end, isEnd) is { } clause)
            return isEnd && clause is Tense.PerhapsPast && !IsPluperfect(start) ? Tense.PerhapsFuture : clause;
        var before = Before(start, isEnd);
        if (isEnd && before is Tense.PerhapsPast or Tense.Untold && !IsPluperfect(start)) return Tense.PerhapsFuture;
        return before == Tense.Untold ? After(start, end) : before;
    }

    // Where the sentence has no tree: by the words in front, from the nearest on.
    private Tense Before(int start, bool isEnd)
    {
        var isInfinitive = false;
        for (var i = start - 1; i >= Math.Max(0, start - FarthestBefore); i--)
        {
            var form = tokens.Source(i).VerbForm;
            if (tokens.Is(i, Cue.To) && i + 1 < tokens.Count && tokens.Source(i + 1).VerbForm == "VB")
            {
                // "has agreed to end the strike on Friday" lies ahead, "voted to end the strike on Friday" behind: the verb in front tells.
                // "a truce that is to start on Sunday"
                if (tokens.Characters(i - 1) is "is" or "are") return Tense.Future;
                isInfinitive = true;
                continue;
            }

            // "was given until Friday", "has until Friday"
            if (isEnd && tokens.Is(i, Cue.Had | Cue.Have)) continue;
            if (lexicon.Tenses.TryGetValue(tokens[i].Id, out var isFuture) && !IsPassive(i) && !IsNoun(i) && !(isFuture && (IsAgreed(i) || (form == "VBD" && !isEnd && tokens.Is(i, Cue.Changed)))))
                return isFuture ? IsTold(i) ? Tense.PerhapsPast : Tense.Future : start - i <= Near && !isInfinitive ? Tense.Past : Tense.PerhapsPast;
            if (isEnd && form == "VBG") return Tense.Future;
            if (form is "VBD" || (i == start - 1 && form is "VBN" && !IsPassive(i))) return start - i <= Near && !isInfinitive ? Tense.Past : Tense.PerhapsPast;
            // "takes effect on Sunday": what is scheduled is told in the present.
            if (form is "VBZ" or "VBP" && tokens.Source(i).Upos == "VERB") return Tense.PerhapsFuture;
        }

        return isInfinitive ? Tense.PerhapsFuture : Tense.Untold;
    }

    // "On Friday troops will leave": nothing in front, so what follows decides.
    private Tense After(int start, int end)
    {
        for (var i = end; i < Math.Min(tokens.Count, start + FarthestAfter); i++)
        {
            // "in 10 days, the mayor said"
            if (start >= 3 && lexicon.Sayings.Contains(tokens[i].Id)) return Tense.Untold;
            if (lexicon.Tenses.TryGetValue(tokens[i].Id, out var isFuture) && !IsNoun(i)) return isFuture && start < 3 ? Tense.Future : isFuture ? Tense.Untold : Tense.PerhapsPast;
            if (tokens.Source(i).VerbForm is "VBD") return Tense.PerhapsPast;
        }

        return Tense.Untold;
    }

    // "an economic plan", "the set": no verb.
    private bool IsNoun(int i) => tokens.Source(i).Upos is "NOUN" or "PROPN" && !tokens.Is(i, Cue.Limit);

    // "was agreed on Monday": only "agreed to" looks ahead.
    private bool IsAgreed(int i) => tokens.Is(i, Cue.OnlyTo) && !tokens.Is(i + 1, Cue.To);

    // "will be signed": the participle says nothing of the tense.
    private bool IsPassive(int i) => tokens.Is(i - 1, Cue.Be) || tokens.Is(i - 2, Cue.Be);

    // "with retroactive effect from 1 July", "backdated to April"
    private bool IsBackdated(int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 3); i--)
            if (tokens.Is(i, Cue.Backdated)) return true;
        return false;
    }

    // "The truce collapsed within two weeks."
    private bool IsPastVerb(int start)
    {
        var verb = start - 1;
        while (verb > 0 && tokens.Is(verb, Cue.Filler)) verb--;
        if (verb < 0 || IsPassive(verb)) return false;
        return tokens.Source(verb).VerbForm is "VBD" || tokens.Characters(verb).EndsWith("ed", StringComparison.Ordinal)
            || (lexicon.Tenses.TryGetValue(tokens[verb].Id, out var isFuture) && !isFuture);
    }

    // "From Sunday on, aid is to roll"
    private bool IsToCome(int start, int end)
    {
        if (start >= 3) return false;
        for (var i = end; i < Math.Min(tokens.Count - 2, end + FarthestAfter); i++)
        {
            if (tokens.Is(i, Cue.Had)) return false;
            if (tokens.Characters(i) is "is" or "are" && tokens.Is(i + 1, Cue.To) && tokens.Source(i + 2).VerbForm == "VB") return true;
        }

        return false;
    }

    // "would have left on Friday"
    private bool IsTold(int i) => tokens.Is(i + 1, Cue.Have) && lexicon.Tenses.GetValueOrDefault(tokens[i].Id) && !tokens.Is(i, Cue.Will);

    // "By Friday all had left"; "had left by Friday"
    private bool IsPluperfect(int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 6); i--)
        {
            // "should have left by Friday"
            if (tokens.Is(i, Cue.Have) && IsTold(i - 1)) return true;
            if (tokens.Is(i, Cue.Had) && !tokens.Is(i + 1, Cue.Awaited)) return true;
        }

        for (var i = start + 1; i < Math.Min(tokens.Count, start + FarthestAfter); i++)
            if (tokens.Is(i, Cue.Had)) return start < 3;
        return false;
    }
}

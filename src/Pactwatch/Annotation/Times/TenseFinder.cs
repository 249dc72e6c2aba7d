using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>Tells from the words around a time whether it lies ahead ("will leave on Friday") or behind ("said on Friday").</summary>
internal sealed class TenseFinder(TimeLexicon lexicon, TimeTokens tokens)
{
    // Cues farther off belong to another clause: "The minister who met them will say what was agreed in the talks on Friday".
    private const int FarthestBefore = 14;
    private const int FarthestAfter = 8;

    public bool IsFuture(int start, int end, TimeRole role)
    {
        if (role is TimeRole.By or TimeRole.Before or TimeRole.NoLaterThan or TimeRole.Within or TimeRole.NotBefore or TimeRole.Starting)
            return !IsPluperfect(start) && !(role == TimeRole.Within && IsPastVerb(start));
        if (role == TimeRole.Since) return false;
        for (var i = start - 1; i >= Math.Max(0, start - FarthestBefore); i--)
        {
            // "has agreed to end the strike on Friday": what is to be done lies ahead, whatever the verb before it.
            if (tokens.Characters(i) is "to" && tokens.Source(Math.Min(i + 1, tokens.Count - 1)).VerbForm == "VB") return !(tokens.Characters(i - 1) is "used" or "had" or "able" or "managed");
            if (lexicon.Tenses.TryGetValue(tokens[i].Id, out var isFuture) && !IsPassive(i)) return isFuture && !IsTold(i);
            if (role is TimeRole.Until or TimeRole.Through && tokens.Source(i).VerbForm == "VBG") return true;
            // "takes effect on Sunday": what is scheduled is told in the present.
            if (tokens.Source(i).VerbForm is "VBZ" or "VBP" && tokens.Source(i).Upos == "VERB") return true;
            if (tokens.Source(i).VerbForm is "VBD") return role is TimeRole.Until or TimeRole.Through && tokens.Source(i).VerbForm != "VBD";
        }

        // "On Friday troops will leave": nothing in front, so what follows decides.
        for (var i = end; i < Math.Min(tokens.Count, start + FarthestAfter); i++)
        {
            if (lexicon.Tenses.TryGetValue(tokens[i].Id, out var isFuture)) return isFuture && start < 3;
            if (tokens.Source(i).VerbForm is "VBD") return false;
        }

        return role is TimeRole.Until or TimeRole.Through && !IsPluperfect(start);
    }

    // "will be signed": the participle says nothing of the tense.
    private bool IsPassive(int i) => tokens.Characters(i - 1) is "be" || tokens.Characters(i - 2) is "be";

    // "The truce collapsed within two weeks."
    private bool IsPastVerb(int start)
    {
        var verb = start - 1;
        while (verb > 0 && tokens.Characters(verb) is "within" or "the" or "only" or "just") verb--;
        if (verb < 0 || IsPassive(verb)) return false;
        return tokens.Source(verb).VerbForm is "VBD" || tokens.Characters(verb).EndsWith("ed", StringComparison.Ordinal)
            || (lexicon.Tenses.TryGetValue(tokens[verb].Id, out var isFuture) && !isFuture);
    }

    // "would have left on Friday"
    private bool IsTold(int i) => tokens.Characters(i + 1) is "have" && tokens.Characters(i) is not "will";

    // "By Friday all had left"; "had left by Friday"
    private bool IsPluperfect(int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 6); i--)
        {
            var isPast = tokens.Characters(i) is "had" or "was" or "were";
            if (isPast && !(tokens.Characters(i + 1) is "to" or "due" or "supposed" or "expected" or "scheduled" or "set" or "agreed" or "planned" or "given")) return true;
        }

        for (var i = start + 1; i < Math.Min(tokens.Count, start + FarthestAfter); i++)
            if (tokens.Characters(i) is "had" or "was" or "were") return start < 3;
        return false;
    }
}

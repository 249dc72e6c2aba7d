using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>
/// Tells from the sentence's tree whether a time lies ahead or behind: by the verb that governs it, whatever stands
/// between them ("On Tuesday the league that won both votes plans to meet").
/// </summary>
internal sealed class ClauseTense(TimeLexicon lexicon, TimeTokens tokens)
{
    // A time hangs on its verb by fewer steps than these.
    private const int MostSteps = 12;

    /// <summary>The side that the governing verb gives the time at [start, end); null where the sentence has no tree or no verb governs it.</summary>
    /// <param name="isEnd">True where the time ends a stretch: "until Friday".</param>
    public Tense? Find(int start, int end, bool isEnd)
    {
        var (isDirect, isInfinitive) = (true, false);
        var at = Outside(start, end);
        for (var step = 0; at >= 0 && step < MostSteps; step++)
        {
            if (tokens.Is(at, Cue.Limit)) return Tense.Future;
            var helpers = Auxiliaries(at);
            if (IsPredicate(at, helpers))
            {
                if (Of(at, helpers, isEnd, ref isInfinitive) is { } tense) return Weighed(tense, isDirect || tokens.Source(at).Upos == "VERB", isDirect && !isInfinitive);
            }
            else
            {
                if (tokens.Source(at).Upos == "ADJ" && IsAhead(at, isInfinitive)) return Tense.Future;
                // A noun with a subject and no copula is a verb taken for one ("The pause starts on Saturday"), a clause without any a tree gone wrong.
                if (isDirect && HasSubject(at)) return Tense.PerhapsFuture;
                if (tokens.Source(at).Deprel is "ccomp" or "advcl" or "acl:relcl" or "parataxis") return null;
                // "dividends payable Dec. 7", "the summit on 3 May": the verb tells of them, not of their day.
                isDirect = false;
            }

            at = tokens.Head(at);
        }

        return null;
    }

    // What nouns and infinitives between the time and its verb leave of the verb's tense: "worth a million in October, it is poor now".
    private static Tense Weighed(Tense tense, bool isTold, bool isSure) => tense switch
    {
        Tense.Past when !isSure => Tense.PerhapsPast,
        Tense.PerhapsFuture when !isTold => Tense.Untold,
        _ => tense,
    };

    // The token outside that governs the time.
    private int Outside(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var head = tokens.Head(i);
            if (head >= 0 && (head < start || head >= end)) return head;
        }

        return -1;
    }

    private bool HasSubject(int noun)
    {
        for (var i = 0; i < noun; i++)
            if (tokens.Head(i) == noun && tokens.Source(i).Deprel is "nsubj" or "nsubj:pass") return true;
        return false;
    }

    // A verb that is subject or object of another is a noun taken for one.
    private bool IsPredicate(int i, Helpers helpers) =>
        (tokens.Source(i).Upos is "VERB" or "AUX" && !(tokens.Source(i).Deprel is "nsubj" or "nsubj:pass" or "obj" or "obl" or "nmod" or "compound")) || helpers != default;

    // Null where it has the tense of the verb above it.
    private Tense? Of(int verb, Helpers helpers, bool isEnd, ref bool isInfinitive)
    {
        ref readonly var source = ref tokens.Source(verb);
        if (helpers.IsFuture) return helpers.HasHave && !helpers.HasWill ? Tense.PerhapsPast : helpers.IsCould && helpers.IsDenied ? Tense.Past : Tense.Future;
        if (helpers.IsInfinitive)
        {
            // "is to meet on Friday", "were to meet on Friday"
            if (helpers.HasPresent) return Tense.Future;
            if (helpers.HasPast) return Tense.PerhapsFuture;
            isInfinitive = true;
            return source.Deprel == "acl" && (helpers.HasBe || tokens.Is(tokens.Head(verb), Cue.Promise)) ? Tense.Future : null;
        }

        if (IsAhead(verb, isInfinitive) && !(source.VerbForm == "VBD" && !isEnd && tokens.Is(verb, Cue.Changed))) return Tense.Future;
        if (lexicon.Sayings.Contains(tokens[verb].Id)) return Tense.Past;
        // "was given until Friday", "has until Friday"
        if (isEnd && (helpers.HasHave || (helpers.HasPast && tokens.Is(verb, Cue.Awaited)))) return Tense.PerhapsFuture;
        if (helpers.HasPast) return Tense.Past;
        var isBare = !helpers.HasPresent && !helpers.HasHave;
        if (isBare && source.Deprel == "conj" && source.VerbForm is "VB" or "VBN" or "VBG") return null;
        return source.VerbForm switch
        {
            "VBD" => Tense.Past,
            "VBN" when helpers.HasHave || isBare => Tense.Past,
            "VBG" when isBare => isEnd ? Tense.Future : null,
            _ => Tense.PerhapsFuture,
        };
    }

    // "expected on Friday", "agreed to meet on Friday", "set to meet on Friday".
    private bool IsAhead(int i, bool isInfinitive) =>
        lexicon.Tenses.TryGetValue(tokens[i].Id, out var isFuture) && isFuture && (isInfinitive || !tokens.Is(i, Cue.OnlyTo));

    // The auxiliaries, copula and markers of a verb or of a noun that stands for one.
    private Helpers Auxiliaries(int verb)
    {
        var found = default(Helpers);
        for (var i = 0; i < tokens.Count; i++)
        {
            var head = tokens.Head(i);
            // "neither side could": the subject's own denial is the verb's.
            if (tokens.Is(i, Cue.Not) && head >= 0 && (head == verb || tokens.Head(head) == verb)) found = found with { IsDenied = true };
            if (head != verb || i == verb) continue;
            ref readonly var source = ref tokens.Source(i);
            if (source.Deprel is "mark" && tokens.Is(i, Cue.To)) found = found with { IsInfinitive = true };
            if (!(source.Deprel is "aux" or "aux:pass" or "cop")) continue;
            var isFuture = lexicon.Tenses.TryGetValue(tokens[i].Id, out var ahead) && ahead;
            found = found with
            {
                IsFuture = found.IsFuture || isFuture,
                HasWill = found.HasWill || tokens.Is(i, Cue.Will),
                IsCould = found.IsCould || tokens.Is(i, Cue.Could),
                HasHave = found.HasHave || tokens.Is(i, Cue.Have),
                HasBe = found.HasBe || tokens.Is(i, Cue.Be),
                HasPast = found.HasPast || source.VerbForm == "VBD",
                HasPresent = found.HasPresent || source.VerbForm is "VBZ" or "VBP",
            };
        }

        return found;
    }

    private readonly record struct Helpers(
        bool IsFuture, bool HasWill, bool IsCould, bool HasHave, bool HasBe, bool HasPast, bool HasPresent, bool IsInfinitive, bool IsDenied);
}

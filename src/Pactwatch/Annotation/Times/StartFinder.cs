using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>Finds what begins at a time: "The truce takes effect on Sunday", "a strike that is to start on 3 May".</summary>
internal sealed class StartFinder(TimeLexicon lexicon, TimeTokens tokens)
{
    // So many words stand at most between what begins, the verb and the time: "will take effect at 6 a.m. (0400 GMT) on Sunday".
    private const int FarthestVerb = 8;
    private const int FarthestSubject = 8;

    /// <summary>The word for what begins at the time that starts at this token, or null.</summary>
    public string? Find(int start)
    {
        for (var i = start - 1; i >= Math.Max(1, start - FarthestVerb); i--)
        {
            if (tokens.Is(i, Cue.Breaks)) return null;
            if (VerbAt(i) is not (>= 0 and var verb)) continue;
            return IsDenied(verb) ? null : Subject(verb);
        }

        return null;
    }

    // The first word of "takes effect", "came into force", "begins" that ends here; -1 where none does.
    private int VerbAt(int i)
    {
        if (tokens.Is(i, Cue.Begins)) return i;
        if (!tokens.Is(i, Cue.InForce)) return -1;
        if (tokens.Is(i - 1, Cue.Takes)) return i - 1;
        var verb = tokens.Is(i - 1, Cue.Into) ? i - 2 : i - 1;
        return tokens.Is(verb, Cue.Comes) ? verb : -1;
    }

    private string? Subject(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - FarthestSubject); i--)
        {
            if (lexicon.Processes.Has(tokens[i].Id)) return tokens.Lower(i);
            if (tokens.Is(i, Cue.Ends)) return null;
            // "the truce talks began", "when talks on the deal start": another thing begins.
            if (tokens.Source(i).Upos is "NOUN" or "PROPN" && !IsBetween(i)) return null;
        }

        return null;
    }

    // "a truce of six weeks that is to start": a length says more of the thing.
    private bool IsBetween(int i) => tokens.Is(i, WordClass.Unit | WordClass.Units);

    private bool IsDenied(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 3); i--)
            if (tokens.Is(i, Cue.Not)) return true;
        return false;
    }
}

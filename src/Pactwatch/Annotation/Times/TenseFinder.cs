namespace Pactwatch.Annotation.Times;

/// <summary>Tells from the words around a time whether it lies ahead ("will leave on Friday") or behind ("said on Friday").</summary>
internal static class TenseFinder
{
    // Cues farther off belong to another clause: "The minister who met them will say what was agreed in the talks on Friday".
    private const int FarthestBefore = 14;
    private const int FarthestAfter = 8;

    public static bool IsFuture(TimeTokens t, int start, TimeRole role)
    {
        if (role is TimeRole.By or TimeRole.Before or TimeRole.NoLaterThan or TimeRole.Within or TimeRole.NotBefore or TimeRole.Starting)
            return !IsPluperfect(t, start) && !(role == TimeRole.Within && IsPastVerb(t, start));
        if (role == TimeRole.Since) return false;
        for (var i = start - 1; i >= Math.Max(0, start - FarthestBefore); i--)
        {
            // "has agreed to end the strike on Friday": what is to be done lies ahead, whatever the verb before it.
            if (t.IsAny(i, "to") && t.IsBaseVerb(i + 1)) return !t.IsAny(i - 1, "used", "had", "able", "managed");
            if (t.Lexicon.IsFuture.TryGetValue(t[i], out var isFuture) && !IsPassive(t, i)) return isFuture && !IsTold(t, i);
        }

        // "On Friday troops will leave": nothing in front, so what follows decides.
        for (var i = start + 1; i < Math.Min(t.Count, start + FarthestAfter); i++)
            if (t.Lexicon.IsFuture.TryGetValue(t[i], out var isFuture)) return isFuture && start < 3;
        return role is TimeRole.Until or TimeRole.Through && !IsPluperfect(t, start);
    }

    // "will be signed": the participle says nothing of the tense.
    private static bool IsPassive(TimeTokens t, int i) => t.IsAny(i - 1, "be") || t.IsAny(i - 2, "be");

    // "The truce collapsed within two weeks."
    private static bool IsPastVerb(TimeTokens t, int start)
    {
        var verb = start - 1;
        while (verb > 0 && t.IsAny(verb, "within", "the", "only", "just")) verb--;
        return verb >= 0 && !IsPassive(t, verb)
            && (t[verb].EndsWith("ed", StringComparison.Ordinal) || (t.Lexicon.IsFuture.TryGetValue(t[verb], out var isFuture) && !isFuture));
    }

    // "would have left on Friday"
    private static bool IsTold(TimeTokens t, int i) => t.IsAny(i + 1, "have") && !t.IsAny(i, "will");

    // "By Friday all had left"; "had left by Friday"
    private static bool IsPluperfect(TimeTokens t, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 6); i--)
            if (t.IsAny(i, "had", "was", "were") && !t.IsAny(i + 1, "to", "due", "supposed", "expected", "scheduled", "set", "agreed", "planned")) return true;
        for (var i = start + 1; i < Math.Min(t.Count, start + FarthestAfter); i++)
            if (t.IsAny(i, "had", "was", "were")) return start < 3;
        return false;
    }
}

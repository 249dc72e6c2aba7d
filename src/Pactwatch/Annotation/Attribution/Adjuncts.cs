namespace Pactwatch.Annotation.Attribution;

/// <summary>What stands between a cue and its content: whom it was told, when, where, in what.</summary>
/// <param name="End">The first token behind it.</param>
/// <param name="Outlet">The outlet that was told, or null.</param>
/// <param name="SaidTo">Others that were told, or null.</param>
internal readonly record struct Adjuncts(int End, string? Outlet, string? SaidTo)
{
    private const int LongestPhrase = 8;

    /// <param name="isAddressed">True where the cue takes an addressee as its object ("told").</param>
    public static Adjuncts Read(SpeechContext context, int from, int upper, bool isAddressed)
    {
        var read = new Adjuncts(from, null, null);
        if (isAddressed) read = Addressee(context, read, from, upper);
        while (true)
        {
            var next = Step(context, read, upper);
            if (next.End == read.End) return next;
            read = next;
        }
    }

    /// <summary>Whom words were told that stand at this place ("to | the council"); null where nobody can be told.</summary>
    public static string? Hearer(SpeechContext context, int at, int upper) => Addressee(context, new Adjuncts(at, null, null), at, upper).SaidTo;

    private static Adjuncts Step(SpeechContext context, Adjuncts read, int upper)
    {
        var at = read.End;
        if (at >= upper || context.QuotationOf[at] >= 0) return read;
        if (IsTime(context, at, upper)) return read with { End = at + 1 };
        var word = context.Lower[at];
        if (word is "on" or "in" or "at" or "during" or "via" or "through" or "from") return read with { End = PlaceOrMedium(context, at, upper) };
        if (word is "to" or "with" && at + 1 < upper) return Addressee(context, read, at + 1, upper);
        if (word is "when" or "after" or "while" or "before" && at + 1 < upper && IsParticiple(context.Lower[at + 1])) return read with { End = EndOfClause(context, at, upper) };
        if (word == "as" && at + 1 < upper && context.Lower[at + 1] == "saying") return read with { End = at + 2 };
        if (word is "also" or "again" or "publicly" or "privately" or "only" or "simply" or "exclusively") return read with { End = at + 1 };
        if (context.Words[at] == "," && at + 1 < upper && context.Lower[at + 1] == "speaking") return read with { End = at + 2 };
        return read;
    }

    private static bool IsParticiple(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsTime(SpeechContext context, int at, int upper)
    {
        if (!context.Is(at, WordClass.Time)) return char.IsDigit(context.Words[at][0]) && at > 0 && context.Is(at - 1, WordClass.Time) && context.IsCapitalised(at - 1);
        if (context.IsCapitalised(at) || context.Lower[at] is "today" or "yesterday" or "tonight" or "earlier" or "later" or "recently") return true;
        return (at + 1 < upper && context.Is(at + 1, WordClass.Time)) || context.Is(at - 1, WordClass.Time);
    }

    private static int PlaceOrMedium(SpeechContext context, int at, int upper)
    {
        if (at + 1 >= upper || context.IsSign(at + 1)) return at;
        if (context.Is(at + 1, WordClass.Time) || char.IsDigit(context.Words[at + 1][0])) return at + 1;
        var medium = -1;
        for (var i = at + 1; i < Math.Min(upper, at + LongestPhrase) && !context.IsSign(i) && context.QuotationOf[i] < 0 && context.Lower[i] != "that"; i++)
        {
            if (context.Is(i, WordClass.Medium)) medium = i;
            else if (medium >= 0 || context.Is(i, WordClass.Auxiliary)) break;
        }

        if (medium >= 0) return medium + 1;
        if (context.EntityOf[at + 1] < 0) return at;
        var end = at + 1;
        while (end < upper && context.EntityOf[end] == context.EntityOf[at + 1]) end++;
        return end;
    }

    private static int EndOfClause(SpeechContext context, int at, int upper)
    {
        while (at < upper && context.Words[at] is not ("," or "." or ":" or ";") && context.QuotationOf[at] < 0) at++;
        return at;
    }

    /// <summary>"told Northwire, the state news agency, | that": past what says that it is an outlet.</summary>
    private static int PastApposition(SpeechContext context, int at, int upper)
    {
        if (at + 2 >= upper || context.Words[at] != "," || context.Lower[at + 1] is not ("the" or "a" or "an")) return at;
        var namesOutlet = false;
        for (var i = at + 2; i < Math.Min(upper, at + LongestPhrase) && context.QuotationOf[i] < 0; i++)
        {
            if (context.Words[i] == ",") return namesOutlet ? i + 1 : at;
            namesOutlet |= context.Is(i, WordClass.Outlet);
        }

        return at;
    }

    /// <summary>An outlet, or a noun phrase that ends in a name or in a noun for people ("US officials", "reporters").</summary>
    private static Adjuncts Addressee(SpeechContext context, Adjuncts read, int at, int upper)
    {
        if (at >= upper || context.QuotationOf[at] >= 0) return read;
        if (OutletReader.At(context, at, upper) is { } outlet) return read with { End = PastApposition(context, outlet.End, upper), Outlet = outlet.Name };
        if (context.Lower[at] is "him" or "her" or "them" or "me" or "us" or "it") return read with { End = at + 1 };
        for (var i = at; i < Math.Min(upper, at + LongestPhrase); i++)
        {
            if (context.IsSign(i) || context.QuotationOf[i] >= 0 || context.Is(i, WordClass.Preposition | WordClass.Auxiliary)) return read;
            var endsName = context.EntityOf[i] >= 0 && (i + 1 >= upper || context.EntityOf[i + 1] != context.EntityOf[i]) && context.Entity(i)!.Type != Parties.EntityType.Norp;
            if (endsName && i + 1 < upper && context.Is(i + 1, WordClass.Person | WordClass.Body) && !context.IsCapitalised(i + 1)) continue;
            // "told | the Courier | that": a name that no layer knows.
            var endsUnknown = context.EntityOf[i] < 0 && context.IsCapitalised(i) && !context.Is(i, WordClass.Determiner) && (i + 1 >= upper || context.Lower[i + 1] == "that" || context.IsSign(i + 1) || context.QuotationOf[i + 1] >= 0);
            if (endsName || endsUnknown || (context.Is(i, WordClass.Person | WordClass.Body) && context.EntityOf[i] < 0))
                return read with { End = i + 1, SaidTo = context.SpanOf(at, i + 1).In(context.Text) };
        }

        return read;
    }
}

using Pactwatch.Annotation.Attribution.Learned;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Turns the cues of one sentence into sayings: source, content and quotations, read off the tree and, where a quotation stands beside its cue, off the words.</summary>
internal sealed class SayingFinder(SpeechContext context)
{
    private readonly ContentTaker taker = new(context);

    public List<Saying> Find(int sentence)
    {
        var tree = new SentenceTree(context.Report, context.Report.Sentences[sentence]);
        var sayings = new List<Saying>();
        var byNode = new Dictionary<int, Saying>();
        var told = new HashSet<int>();
        var listed = ListedCue.Read(context, tree);
        foreach (var cue in listed)
        {
            var (mention, heads, finding) = cue;
            if (told.Contains(mention.Node) || (mention.Node >= 0 && !IsSaying(mention) && !CueJudge.English.IsCue(context, tree, mention.Node, finding))) continue;
            var position = context.Tokens[mention.Tokens.First].Span.Start;
            if (mention.Node < 0)
            {
                var adverbial = new Saying(mention.Cue, mention.Tokens, sentence) { Position = position };
                if (new AdverbialSaying(context, taker).Build(adverbial, tree, sayings)) sayings.Add(adverbial);
                continue;
            }

            var saying = new Saying(mention.Cue, CueSpan.Of(tree, mention, heads), sentence) { Position = position };
            if (!Build(saying, mention, tree, heads, byNode, told)) continue;
            if (ResumedQuotation.Behind(context, taker, saying, tree.Sentence.Tokens) is var resumed and >= 0) taker.TakeQuotation(saying, resumed);
            byNode[mention.Node] = saying;
            sayings.Add(saying);
        }

        if (EquatedQuotation.Read(context, tree, sentence, taker) is { } equated && !sayings.Exists(saying => saying.Quotations.Overlaps(equated.Quotations))) sayings.Add(equated);
        sayings.AddRange(InOnesWords.Read(context, tree.Sentence.Tokens, sentence, taker));
        FindUnlisted(tree, sentence, listed, sayings, told);
        if (LabelledSaying.Read(context, tree, sentence, taker) is { } labelled) sayings.Insert(0, labelled);
        return sayings;
    }

    /// <summary>What the lists don't take for a cue and the learned weights do: somebody's praise, blame, support, wish. It carries no chain.</summary>
    private void FindUnlisted(SentenceTree tree, int sentence, List<ListedCue> listed, List<Saying> sayings, HashSet<int> told)
    {
        var offset = tree.Sentence.Tokens.First;
        for (var node = 0; node < tree.Count; node++)
        {
            var at = offset + node;
            if (told.Contains(node) || CueReader.TellsOfTelling(tree, node) || sayings.Exists(saying => saying.CueTokens.First <= at && at < saying.CueTokens.End)) continue;
            if (!CueFeatures.IsCandidate(context, tree, node) || !CueJudge.English.IsCue(context, tree, node, listed.Find(cue => cue.Mention.Node == node).Finding)) continue;
            var heads = CueJudge.English.Contents(context, tree, node);
            if (heads.Count == 0) continue;
            var mention = new CueMention(new Cue(tree.Lemma(node), CueKind.Attitude, CueForm.Finite, [tree.Lemma(node)], false), new TokenRange(at, at + 1), tree.Child(node, "aux:pass") >= 0, node);
            var saying = new Saying(mention.Cue, CueSpan.Of(tree, mention, heads), sentence) { Position = context.Tokens[at].Span.Start };
            saying.Source = tree.Upos(node) == "NOUN" ? SourceReader.OfNoun(context, tree, node)
                : mention.IsPassive ? QuotedSource.Agent(context, tree, node)
                : SourceReader.OfClause(context, tree, node, out _);
            if (!TakeAll(saying, tree, heads, node)) continue;
            if (saying is { Source: null, Style: not AttributionStyle.Indirect } && tree.Upos(node) == "VERB" && !mention.IsPassive) saying.Source = BesideName(tree, at);
            sayings.Add(saying);
        }
    }

    /// <summary>"The Growers' League, which speaks for 180 farms, | called for “…”": the words before the cue, where the tree lost its subject.</summary>
    private SourcePhrase? BesideName(SentenceTree tree, int at) =>
        tree.VerbForm(at - tree.Sentence.Tokens.First) is not "VBG" and not "VB" && SourceFinder.Before(context, at, tree.Sentence.Tokens.First) is { } found && SourceShape.IsSource(context, found) ? found : null;

    private bool Build(Saying saying, CueMention mention, SentenceTree tree, List<int> heads, Dictionary<int, Saying> byNode, HashSet<int> told)
    {
        if (mention.Cue.Lemma is "quote" or "cite" && new QuotedSource(context, tree).Read(saying, mention, told) is { } quoted) return TakeAll(saying, tree, quoted, mention.Node) || TakeBeside(saying, tree);
        if (mention.IsPassive) return BuildPassive(saying, mention, tree, heads);
        if (!FindSource(saying, mention, tree, byNode, heads)) return false;
        if (saying.Source is { } source) TakeSetting(saying, tree.Sentence.Tokens.First, source.Tokens.First);
        if (mention.Cue.Kind == CueKind.Attitude || tree.Upos(mention.Node) != "VERB") return TakeAll(saying, tree, heads, mention.Node);
        var adjuncts = Adjuncts.Read(context, Math.Max(saying.CueTokens.End, IsBehindCue(saying) ? saying.Source!.Value.Tokens.End : 0), tree.Sentence.Tokens.End, mention.Cue.Lemma is "tell" or "inform" or "assure" or "remind" or "brief");
        saying.Outlet ??= adjuncts.Outlet;
        saying.SaidTo ??= adjuncts.SaidTo;
        if (!HoldsClause(tree, heads) && OpensNextParagraph(saying, tree, adjuncts.End)) return true;
        if (TakeAll(saying, tree, heads, mention.Node, adjuncts.End) && (saying.Style != AttributionStyle.Indirect || HoldsClause(tree, heads)))
        {
            if (QuotationBefore(saying, tree) is var before and >= 0) taker.TakeQuotation(saying, before);
            else if (Interruption.Before(context, tree, saying, adjuncts.End) is { } opening) taker.Take(saying, opening);
            return TakeFurther(saying, tree);
        }

        if (saying.Content.Count == 0 && mention.Cue.IsWeak && !IsQuotationBeside(saying, tree, adjuncts.End)) return false;
        if (TakeBeside(saying, tree, adjuncts.End) || saying.Content.Count > 0) return TakeFurther(saying, tree);
        if (IsParenthesis(tree, mention, saying) && TakeRuns(saying, ContentRuns.Around(context, tree, tree.Head(mention.Node), mention.Node))) return true;
        return OpensNextParagraph(saying, tree, adjuncts.End);
    }

    private static bool HoldsClause(SentenceTree tree, List<int> heads) => heads.Exists(head => tree.Relation(head) is "ccomp" or "xcomp" or "parataxis");

    private bool FindSource(Saying saying, CueMention mention, SentenceTree tree, Dictionary<int, Saying> byNode, List<int> heads)
    {
        if (tree.Upos(mention.Node) == "NOUN")
        {
            saying.Source = SourceReader.OfNoun(context, tree, mention.Node);
            return saying.Source is { } owner && SourceShape.IsSource(context, owner);
        }

        saying.Source = SourceReader.OfClause(context, tree, mention.Node, out var verb);
        if (verb != mention.Node && byNode.TryGetValue(verb, out var earlier)) saying.SharesSourceOf = earlier;
        else if (verb != mention.Node && (saying.Source is not { } found || !SourceShape.IsSource(context, found)) && byNode.Count > 0)
        {
            // "He said the attacks had helped and said that …": the tree joined it to a verb inside the content.
            saying.SharesSourceOf = byNode.MaxBy(pair => pair.Key).Value;
            saying.Source = saying.SharesSourceOf.Source;
        }

        if (saying.Source is null && saying.SharesSourceOf is null && mention.Cue.Kind is not (CueKind.Attitude or CueKind.Think)) saying.Source = BesideQuotation(tree, mention);
        if (saying.Source is null && mention.Cue.Form == CueForm.Finite && tree.Is(mention.Node, "root") && HoldsClause(tree, heads)) saying.Source = SourceFinder.Before(context, mention.Tokens.First, tree.Sentence.Tokens.First);
        if (saying.Source is not { } source) return false;
        return SourceShape.IsSource(context, source) || (IsUtterance(mention.Cue.Kind) && HoldsClause(tree, heads) && SourceShape.CanSpeak(context, tree, source));
    }

    /// <summary>"“…,” said Ana Novak": where the tree lost the subject, the words between the cue and its quotation have it.</summary>
    private SourcePhrase? BesideQuotation(SentenceTree tree, CueMention mention)
    {
        var tokens = tree.Sentence.Tokens;
        var before = SourceFinder.Before(context, mention.Tokens.First, tokens.First);
        if (before is { } subject && SourceShape.IsSource(context, subject) && (QuotationBehind(mention.Tokens.End, tokens.End) >= 0 || EndsQuotation(subject.Tokens.First - 1, tokens.First))) return subject;
        return EndsQuotation(mention.Tokens.First - 1, tokens.First) ? SourceFinder.After(context, mention.Tokens.End, tokens.End) : null;
    }

    private bool EndsQuotation(int at, int first)
    {
        while (at >= first && context.IsComma(at) && context.QuotationOf[at] < 0) at--;
        return at >= first && context.QuotationOf[at] >= 0;
    }

    /// <summary>"told", "said": a verb that says something wherever it stands, with a source and a content that are looked for beyond the tree.</summary>
    private static bool IsSaying(CueMention mention) => !mention.Cue.IsWeak && mention.Cue.Kind == CueKind.Say;

    private static bool IsUtterance(CueKind kind) => kind is CueKind.Say or CueKind.Announce or CueKind.Confirm or CueKind.Deny or CueKind.Decline or CueKind.Claim or CueKind.Admit or CueKind.Warn or CueKind.Promise or CueKind.Think or CueKind.Ask;

    private static bool IsBehindCue(Saying saying) => saying.Source is { } source && source.Tokens.First >= saying.CueTokens.End && source.Tokens.First - saying.CueTokens.End <= 1;

    private bool TakeAll(Saying saying, SentenceTree tree, List<int> heads, int cue, int behind = 0) =>
        heads.Count > 0 && TakeRuns(saying, ContentRuns.Under(context, tree, heads, cue), behind);

    /// <param name="behind">The first token behind the addressee, the time and the like: no content behind the cue starts before it.</param>
    private bool TakeRuns(Saying saying, List<TokenRange> runs, int behind = 0)
    {
        if (runs.Count > 1 && runs.Exists(IsSpeech)) runs = runs.FindAll(run => IsSpeech(run) || IsRestOf(run, runs));
        foreach (var run in runs)
        {
            var from = run.First < saying.CueTokens.End && run.End > saying.CueTokens.First ? Math.Max(run.First, saying.CueTokens.End) : run.First;
            if (from >= saying.CueTokens.End && from < behind && behind < run.End) from = behind;
            if (from < run.End) taker.Take(saying, new TokenRange(from, run.End));
        }

        return saying.Content.Count > 0;
    }

    private bool IsSpeech(TokenRange run) => Enumerable.Range(run.First, run.Count).Any(token => context.QuotationOf[token] >= 0);

    /// <summary>"The troops, he said, “will leave”": words of the report that the quoted ones go on with.</summary>
    private bool IsRestOf(TokenRange run, List<TokenRange> runs)
    {
        var quoted = runs.Find(IsSpeech);
        return run.First < quoted.First ? char.IsLower(context.Words[FirstWord(quoted)][0]) : context.Words[run.First] is "and" or "but" or "or" or "that";
    }

    private int FirstWord(TokenRange run)
    {
        var token = run.First;
        while (token + 1 < run.End && context.IsSign(token)) token++;
        return token;
    }

    /// <summary>"… said: | “…”", "“…” | the minister told reporters": a quotation that stands beside the cue.</summary>
    private bool TakeBeside(Saying saying, SentenceTree tree, int behind = -1)
    {
        var before = QuotationBefore(saying, tree);
        if (before >= 0) taker.TakeQuotation(saying, before);
        var after = QuotationBehind(behind < 0 ? saying.CueTokens.End : behind, tree.Sentence.Tokens.End);
        if (after >= 0) taker.TakeQuotation(saying, after);
        return before >= 0 || after >= 0;
    }

    private bool IsQuotationBeside(Saying saying, SentenceTree tree, int behind) => QuotationBefore(saying, tree) >= 0 || QuotationBehind(behind, tree.Sentence.Tokens.End) >= 0;

    private int QuotationBefore(Saying saying, SentenceTree tree)
    {
        var at = Math.Min(saying.CueTokens.First, saying.Source is { } source && source.Tokens.End <= saying.CueTokens.First ? source.Tokens.First : int.MaxValue) - 1;
        while (at >= tree.Sentence.Tokens.First && (context.IsComma(at) || context.Lower[at] is "as" or ".") && context.QuotationOf[at] < 0) at--;
        // The mark may have closed the sentence before.
        if (at < 0 || context.QuotationOf[at] < 0 || taker.IsTaken(context.QuotationOf[at])) return -1;
        return context.ParagraphAt(context.Tokens[at].Span.Start) == context.ParagraphAt(saying.Position) && IsSpeech(context.QuotationOf[at]) ? context.QuotationOf[at] : -1;
    }

    private int QuotationBehind(int from, int end)
    {
        var at = from;
        while (at < end && (context.IsComma(at) || context.Words[at] is ":" || context.Lower[at] == "that") && context.QuotationOf[at] < 0) at++;
        return at < end && context.QuotationOf[at] >= 0 && !taker.IsTaken(context.QuotationOf[at]) ? context.QuotationOf[at] : -1;
    }

    private bool IsSpeech(int quotation) => context.IsSpeechLike(context.Quotations[quotation]);

    /// <summary>"…," he said. | "…": the quotation goes on in the next sentence.</summary>
    private bool TakeFurther(Saying saying, SentenceTree tree)
    {
        if (saying.Quotations.Count == 0) return true;
        var next = tree.Sentence.Tokens.End;
        var last = next - 1;
        // Behind the words of the cue nothing else may follow in the sentence.
        while (last > tree.Sentence.Tokens.First && context.IsSign(last) && context.QuotationOf[last] < 0) last--;
        if (next >= context.Tokens.Length || context.QuotationOf[next] < 0 || taker.IsTaken(context.QuotationOf[next]) || context.QuotationOf[last] >= 0) return true;
        if (context.ParagraphAt(context.Tokens[next].Span.Start) == context.ParagraphAt(saying.Position) && IsSpeech(context.QuotationOf[next]) && !FollowingCue.Has(context, context.QuotationOf[next])) taker.TakeQuotation(saying, context.QuotationOf[next]);
        return true;
    }

    /// <summary>"The troops will leave, the minister said", "The troops, as the minister put it, will leave": where the tree makes the cue an aside.</summary>
    private static bool IsParenthesis(SentenceTree tree, CueMention mention, Saying saying) =>
        !mention.Cue.IsWeak && mention.Cue.Form == CueForm.Finite && (tree.Is(mention.Node, "parataxis") || (tree.Is(mention.Node, "advcl") && tree.HasChild(mention.Node, "mark", "as"))) && saying.Source is not null && tree.Upos(tree.Head(mention.Node)) is not "X";

    private bool OpensNextParagraph(Saying saying, SentenceTree tree, int behind)
    {
        var last = tree.Sentence.Tokens.End - 1;
        var endsInColon = context.Words[last] == ":" && context.QuotationOf[last] < 0;
        if (!endsInColon || saying.Cue!.Form != CueForm.Finite) return false;
        var isDirect = behind >= last;
        var isAnnounced = last - behind < 14 && Enumerable.Range(behind, Math.Max(0, last - behind)).Any(token => context.Lower[token] == "following" || context.Is(token, WordClass.Medium | WordClass.Document));
        return saying.OpensNextParagraph = isDirect || isAnnounced;
    }

    /// <summary>"In an interview with the Beacon, | Novak said", "In a letter to the council, | Novak wrote": the outlet or whoever was told.</summary>
    private void TakeSetting(Saying saying, int from, int end)
    {
        for (var token = from + 1; token < end; token++)
        {
            if (context.QuotationOf[token] >= 0 || context.Lower[token] is not ("with" or "to" or "by") || !(context.Is(token - 1, WordClass.Medium) || context.Lower[token - 1] is "speaking" or "talking")) continue;
            if (OutletReader.At(context, token + 1, end) is { } outlet) saying.Outlet = outlet.Name;
            else if (context.Lower[token] is not "by") saying.SaidTo = Adjuncts.Hearer(context, token + 1, end);
            if (saying.Outlet is not null) return;
        }
    }

    /// <summary>
    /// "The deal was confirmed by the ministry": what is told is the subject with its verb. "I am told by a diplomat | that …":
    /// the clause. "The deal was described by Novak as “…”", "dubbed “…” by its critics": the subject and what it is called.
    /// </summary>
    private bool BuildPassive(Saying saying, CueMention mention, SentenceTree tree, List<int> heads)
    {
        var agent = QuotedSource.Agent(context, tree, mention.Node);
        if (agent is not { } source || !SourceShape.IsSource(context, source)) return false;
        var subject = tree.Child(mention.Node, "nsubj:pass");
        if ((HoldsClause(tree, heads) || heads.Exists(head => tree.HasChild(head, "mark", "that"))) && mention.Cue.Lemma is "tell" or "inform" or "assure" or "warn" or "advise" or "remind")
        {
            saying.Source = source;
            return TakeAll(saying, tree, heads, mention.Node, source.Tokens.End);
        }

        if (NameGiven(tree, mention) is var name and >= 0)
        {
            saying.Source = source;
            if (subject >= 0) taker.Take(saying, RangeOf(tree, subject));
            taker.TakeQuotation(saying, name);
            return true;
        }

        if (mention.Cue.IsWeak || mention.Cue.Kind is CueKind.Attitude or CueKind.Think || subject < 0) return false;
        saying.Source = source;
        var first = tree.Subtree(subject)[0];
        if (tree.Sentence.Tokens.First + first >= saying.CueTokens.First) return false;
        saying.Add(context.SpanOf(tree.Sentence.Tokens.First + first, saying.CueTokens.End));
        return true;
    }

    /// <summary>The quotation that the subject of the passive is called or described as, or -1.</summary>
    private int NameGiven(SentenceTree tree, CueMention mention)
    {
        var lemma = tree.Lemma(mention.Node);
        if (!CueFrames.English.TakesObjectPredicate(lemma) && !CueFrames.English.TakesPreposition(lemma, "as")) return -1;
        for (var at = mention.Tokens.End; at < tree.Sentence.Tokens.End; at++)
        {
            if (context.QuotationOf[at] < 0) continue;
            return taker.IsTaken(context.QuotationOf[at]) || !tree.IsUnder(at - tree.Sentence.Tokens.First, mention.Node) ? -1 : context.QuotationOf[at];
        }

        return -1;
    }

    private static TokenRange RangeOf(SentenceTree tree, int head)
    {
        var tokens = tree.Subtree(head);
        return new TokenRange(tree.Sentence.Tokens.First + tokens[0], tree.Sentence.Tokens.First + tokens[^1] + 1);
    }
}

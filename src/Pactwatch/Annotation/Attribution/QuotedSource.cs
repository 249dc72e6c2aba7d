using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Reads "The Beacon quoted an official as saying that …" and "Novak was quoted by the Beacon as saying that …": two tellers and one content.</summary>
internal sealed class QuotedSource(SpeechContext context, SentenceTree tree)
{
    /// <summary>The heads of the content; null where nobody is quoted.</summary>
    /// <param name="told">Takes the verb "saying", which then is no cue of its own.</param>
    public List<int>? Read(Saying saying, CueMention mention, HashSet<int> told)
    {
        var quoted = mention.IsPassive ? SourceOf(tree.Child(mention.Node, "nsubj:pass"), mention.Node) : SourceOf(ObjectOf(mention.Node), mention.Node);
        if (quoted is not { } speaker || !SourceShape.IsSource(context, speaker) || (!mention.IsPassive && !SourceShape.IsStrong(context, speaker))) return null;
        var teller = mention.IsPassive ? Agent(context, tree, mention.Node) : SourceReader.OfClause(context, tree, mention.Node, out _);
        if (teller is { } outlet && SourceShape.IsSource(context, outlet)) (saying.Source, saying.Quoted) = (outlet, speaker);
        else if (mention.IsPassive) saying.Source = speaker;
        else return null;
        var verb = Saying(mention.Node);
        if (verb < 0) return [];
        told.Add(verb);
        return ContentReader.Heads(context, tree, new CueMention(CueLexicon.English.Verb("say")!, default, false, verb));
    }

    /// <summary>Who did what the passive verb says, or null.</summary>
    public static SourcePhrase? Agent(SpeechContext context, SentenceTree tree, int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "obl:agent") || (tree.Is(child, "obl") && tree.Case(child) == "by")) return SourceReader.Phrase(context, tree, child, verb);
        }

        return null;
    }

    private SourcePhrase? SourceOf(int head, int cue) => head < 0 ? null : SourceReader.Phrase(context, tree, head, cue);

    private int ObjectOf(int verb) => tree.Child(verb, "obj") is >= 0 and var thing ? thing : tree.Child(verb, "iobj");

    /// <summary>"as saying", wherever the tree hangs it.</summary>
    private int Saying(int cue)
    {
        for (var i = cue + 1; i < tree.Count; i++)
        {
            if (tree.Form(i) == "saying" && i > 0 && tree.Form(i - 1) is "as" && tree.IsUnder(i, cue)) return i;
        }

        return -1;
    }
}

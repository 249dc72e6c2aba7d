using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Briefs;

/// <summary>Puts one sentence together and numbers its footnotes after those that the brief has already.</summary>
internal sealed class BriefSentenceMaker(SourcedLedger ledger, List<BriefNote> notes)
{
    private readonly ImmutableArray<BriefRun>.Builder runs = ImmutableArray.CreateBuilder<BriefRun>();

    /// <summary>Words that rest on the mention.</summary>
    public BriefSentenceMaker On(string words, Mention mention)
    {
        notes.Add(BriefNote.Of(ledger, mention));
        runs.Add(new BriefRun(words, notes.Count));
        return this;
    }

    /// <summary>Words that the ledger adds to those that rest on something.</summary>
    public BriefSentenceMaker Add(string words)
    {
        if (words.Length > 0) runs.Add(new BriefRun(words));
        return this;
    }

    /// <summary>The sentence with its full stop.</summary>
    /// <exception cref="ArgumentException">It rests on nothing.</exception>
    public BriefSentence End() => new([.. runs, new BriefRun(".")]);
}

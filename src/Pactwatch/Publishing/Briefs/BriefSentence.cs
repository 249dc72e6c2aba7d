using System.Collections.Immutable;

namespace Pactwatch.Publishing.Briefs;

/// <summary>A sentence of a brief; at least one of its runs has a footnote.</summary>
public sealed record BriefSentence
{
    /// <exception cref="ArgumentException">It rests on nothing.</exception>
    public BriefSentence(ImmutableArray<BriefRun> runs)
    {
        if (runs.All(run => run.Note == 0)) throw new ArgumentException("A sentence of a brief has a footnote.", nameof(runs));
        Runs = runs;
    }

    public ImmutableArray<BriefRun> Runs { get; }

    /// <summary>Its words without the marks of its notes.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

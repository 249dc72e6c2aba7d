using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>An attribution in the making: what the stage has found of it so far.</summary>
internal sealed class Saying(Cue? cue, TokenRange cueTokens, int sentence)
{
    public Cue? Cue { get; } = cue;

    public TokenRange CueTokens { get; } = cueTokens;

    public int Sentence { get; } = sentence;

    public SourcePhrase? Source { get; set; }

    /// <summary>The one whose words an outlet quotes: "Northwire quoted | an official | as saying".</summary>
    public SourcePhrase? Quoted { get; set; }

    /// <summary>True where the source is that of the saying before: ", adding that".</summary>
    public Saying? SharesSourceOf { get; set; }

    public string? Outlet { get; set; }

    public string? SaidTo { get; set; }

    public List<TextSpan> Content { get; } = [];

    /// <summary>Takes a piece of content; pieces that touch become one.</summary>
    public void Add(TextSpan span)
    {
        for (var i = Content.Count - 1; i >= 0; i--)
        {
            if (!Content[i].Overlaps(span) && Math.Max(Content[i].Start, span.Start) - Math.Min(Content[i].End, span.End) > 1) continue;
            span = span.Cover(Content[i]);
            Content.RemoveAt(i);
        }

        Content.Add(span);
    }

    public AttributionStyle Style { get; set; } = AttributionStyle.Indirect;

    public HashSet<int> Quotations { get; } = [];

    /// <summary>True where a colon at the end of the paragraph hands the next paragraph to this source.</summary>
    public bool OpensNextParagraph { get; set; }

    public Speaker? Speaker { get; set; }

    /// <summary>True where the speaker is a named person.</summary>
    public bool IsPerson { get; set; }

    /// <summary>True where the speaker is described by a noun for people.</summary>
    public bool IsPersonNoun { get; set; }

    public List<string> Chain { get; } = [];

    /// <summary>Where it stands, for the order of speaking.</summary>
    public int Position { get; set; }
}

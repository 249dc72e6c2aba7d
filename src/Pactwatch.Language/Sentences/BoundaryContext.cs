namespace Pactwatch.Language.Sentences;

/// <summary>One place where a sentence may end, and what stands around it. Distances are in steps that grow (<see cref="Step"/>).</summary>
internal struct BoundaryContext
{
    /// <summary>The token behind which the sentence may end, and the two before it.</summary>
    public TokenSketch Last, Before1, Before2;

    /// <summary>The three tokens that follow.</summary>
    public TokenSketch Next1, Next2, Next3;

    /// <summary>The mark before closing quotation marks and brackets, and the word behind opening ones.</summary>
    public TokenSketch Core, Begin;

    /// <summary>The first token of the sentence so far.</summary>
    public TokenSketch First;

    /// <summary>Bits: no blank before the last token (1), behind it (2), behind the next one (4).</summary>
    public uint Glue;

    public bool IsInQuotation, IsInBrackets;

    /// <summary>Tokens of the sentence so far, and tokens to the next full stop or the like.</summary>
    public uint SentenceLength, NextStop;

    public static uint Step(int distance) => distance switch
    {
        <= 4 => (uint)distance,
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        <= 24 => 8,
        <= 40 => 9,
        _ => 10,
    };
}

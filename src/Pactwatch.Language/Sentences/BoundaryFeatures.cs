namespace Pactwatch.Language.Sentences;

/// <summary>
/// What speaks for or against the end of a sentence behind a token: the words and shapes on both sides, what is
/// glued to what, open quotation marks and brackets, and how far the sentence has come. Looks at its paragraph only,
/// and at a bounded number of tokens. Template numbers are part of the trained model.
/// </summary>
internal static class BoundaryFeatures
{
    /// <summary>How many features each place has.</summary>
    public const int Count = 20;

    /// <summary>Fills <paramref name="features"/> with one hash for each template.</summary>
    public static void Of(in BoundaryContext c, Span<uint> features)
    {
        features = features[..Count];
        uint w = c.Last.Form, b = c.Before1.Form, n = c.Next1.Form;
        uint bs = (uint)c.Before1.Shape, ws = (uint)c.Last.Shape, ns = (uint)c.Next1.Shape, ms = (uint)c.Next2.Shape;
        var state = (c.IsInQuotation ? 1u : 0u) | (c.IsInBrackets ? 2u : 0u);
        var side = (ws << 5) | ns;
        features[0] = Slot(0, side);
        features[1] = Slot(1, b, side);
        features[2] = Slot(2, w, n);
        features[3] = Slot(3, b, w, ns);
        features[4] = Slot(4, n, c.Next2.Form, ws);
        features[5] = Slot(5, bs, side);
        features[6] = Slot(6, bs, side, ms);
        features[7] = Slot(7, side, ms, (uint)c.Next3.Shape);
        features[8] = Slot(8, (uint)c.Before2.Shape, bs, side);
        features[9] = Slot(9, c.Next2.Form, side);
        features[10] = Slot(10, c.Glue, w, ns);
        features[11] = Slot(11, c.Glue, side, bs);
        features[12] = Slot(12, c.SentenceLength, side);
        features[13] = Slot(13, state, side, c.Glue);
        features[14] = Slot(14, c.NextStop, side);
        features[15] = Slot(15, c.NextStop, c.SentenceLength, side);
        features[16] = Slot(16, c.First.Form, ws);
        features[17] = Slot(17, (uint)c.First.Shape, side);
        features[18] = Slot(18, (uint)c.Core.Shape, c.Begin.Form);
        features[19] = Slot(19, (uint)c.Core.Shape, (uint)c.Begin.Shape, state);
    }

    private static uint Slot(uint template, uint first, uint second = 0, uint third = 0)
    {
        unchecked
        {
            var hash = (template * 0x9E3779B1u) ^ (first * 0x85EBCA6Bu);
            hash = ((hash ^ (hash >> 15)) + second) * 0xC2B2AE35u;
            hash = ((hash ^ (hash >> 13)) + third) * 0x27D4EB2Fu;
            return hash ^ (hash >> 15);
        }
    }
}

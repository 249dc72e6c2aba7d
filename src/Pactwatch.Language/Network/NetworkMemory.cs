namespace Pactwatch.Language.Network;

/// <summary>Room for what the network computes, kept from one call to the next; used by one thread at a time.</summary>
internal sealed class NetworkMemory
{
    private int[] scores = [];
    private short[] heads = [], turned = [];

    public WordRows Rows { get; } = new();

    public byte[] Values { get; private set; } = [];

    public byte[] Low { get; private set; } = [];

    public byte[] High { get; private set; } = [];

    public short[] Cells { get; private set; } = [];

    public short[] Dependents { get; private set; } = [];

    public short[] Projected { get; private set; } = [];

    public int[] Sums { get; private set; } = [];

    public void Prepare(int words, int embedding, int cells, int arc, int label, int tags, int relations)
    {
        if (Low.Length >= words * 2 * cells) return;
        Values = new byte[words * embedding];
        Low = new byte[words * 2 * cells];
        High = new byte[words * 2 * cells];
        Cells = new short[words * cells];
        var hidden = Math.Max(arc, label);
        Dependents = new short[words * hidden];
        Projected = new short[words * hidden];
        Sums = new int[words * Math.Max(Math.Max(4 * cells, hidden), Math.Max(Math.Max(tags, relations), IntegerMatrix.RoundUp(ArcDistance.Classes + 1)))];
    }

    public Span<int> Scores(int size)
    {
        if (scores.Length < size) scores = new int[size];
        return scores.AsSpan(0, size);
    }

    /// <summary>Room for the heads' side of a sentence's arcs.</summary>
    public Span<short> Heads(int size)
    {
        if (heads.Length < size) heads = new short[size];
        return heads.AsSpan(0, size);
    }

    /// <summary>Room for the words' side of a sentence's arcs.</summary>
    public Span<short> Turned(int size)
    {
        if (turned.Length < size) turned = new short[size];
        return turned.AsSpan(0, size);
    }
}

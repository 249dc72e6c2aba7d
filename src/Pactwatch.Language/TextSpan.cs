namespace Pactwatch.Language;

/// <summary>
/// A half-open range of characters in one text: UTF-16 code units, <c>[Start, End)</c>,
/// <c>0 ≤ Start ≤ End</c> always. The default value is the empty span at 0. Two spans are equal when
/// both ends are; they are ordered by start, then by end. A span does not know its text: slice with
/// <see cref="In(string)"/>. This is the one span type of the program; formats that count code points
/// convert where they are written.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit inside the span.</summary>
    public int Start { get; }

    /// <summary>The first code unit behind the span.</summary>
    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    /// <summary>True for Start ≤ offset &lt; End; never for the excluded end.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True where every offset of <paramref name="other"/> is in this span. An empty span is contained from Start up to and including End.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True where at least one offset is in both.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The offsets in both; the empty span at the later start where there are none.</summary>
    public TextSpan Intersect(TextSpan other)
    {
        var start = Math.Max(Start, other.Start);
        return new TextSpan(start, Math.Max(start, Math.Min(End, other.End)));
    }

    /// <summary>The smallest span that holds both, with whatever lies between them.</summary>
    public TextSpan Cover(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public TextSpan Shift(int by) => new(Start + by, End + by);

    /// <summary>The words of the span in the text it was taken from.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <inheritdoc cref="In(string)"/>
    public ReadOnlySpan<char> SliceOf(string text) => text.AsSpan(Start, Length);

    public int CompareTo(TextSpan other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : End.CompareTo(other.End);
    }

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"[{Start},{End})";
}

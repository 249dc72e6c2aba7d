namespace Pactwatch.Language;

/// <summary>
/// A half-open range of token numbers in one text, <c>[First, End)</c>, <c>0 ≤ First ≤ End</c> always.
/// Another type than <see cref="TextSpan"/>, so that the two kinds of number can't be mixed up.
/// </summary>
public readonly record struct TokenRange
{
    public TokenRange(int first, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, first);
        First = first;
        End = end;
    }

    public int First { get; }

    public int End { get; }

    public int Count => End - First;

    public bool Contains(int token) => token >= First && token < End;
}

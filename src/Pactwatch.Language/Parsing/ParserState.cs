namespace Pactwatch.Language.Parsing;

/// <summary>What a parser can do next.</summary>
internal enum ParserMove
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The word on the stack hangs under the next word.</summary>
    Left,

    /// <summary>The word on the stack hangs under the one below it.</summary>
    Right,
}

/// <summary>
/// The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root behind the last
/// word. Whatever moves are chosen among the allowed ones, the result is one tree with one root.
/// </summary>
internal sealed class ParserState(int words)
{
    private readonly int[] stack = new int[words + 1];
    private readonly int[] heads = Filled(words, -1);
    private readonly int[] leftmost = Filled(words + 1, -1);
    private readonly int[] leftmost2 = Filled(words + 1, -1);
    private readonly int[] rightmost = Filled(words + 1, -1);
    private readonly int[] rightmost2 = Filled(words + 1, -1);
    private readonly int[] leftCount = new int[words + 1];
    private readonly int[] rightCount = new int[words + 1];

    public int Words => words;

    public int StackSize { get; private set; }

    /// <summary>The next word; <see cref="Words"/> stands for the root.</summary>
    public int Next { get; private set; }

    public bool IsDone => Next == words && StackSize == 0;

    public ReadOnlySpan<int> Heads => heads;

    /// <summary>The word at this depth of the stack, 0 the topmost; -1 where there is none.</summary>
    public int Stack(int depth) => depth < StackSize ? stack[StackSize - 1 - depth] : -1;

    /// <summary>The word at this distance in the buffer, the root included; -1 beyond.</summary>
    public int Buffer(int distance) => Next + distance <= words ? Next + distance : -1;

    public int Leftmost(int word) => word < 0 ? -1 : leftmost[word];

    public int SecondLeftmost(int word) => word < 0 ? -1 : leftmost2[word];

    public int Rightmost(int word) => word < 0 ? -1 : rightmost[word];

    public int SecondRightmost(int word) => word < 0 ? -1 : rightmost2[word];

    public int LeftCount(int word) => word < 0 ? 0 : leftCount[word];

    public int RightCount(int word) => word < 0 ? 0 : rightCount[word];

    public bool Allows(ParserMove move) => move switch
    {
        ParserMove.Shift => Next < words,
        // Under the root hangs one word alone.
        ParserMove.Left => StackSize > 0 && (Next < words || StackSize == 1),
        _ => StackSize > 1,
    };

    public void Apply(ParserMove move)
    {
        switch (move)
        {
            case ParserMove.Shift:
                stack[StackSize++] = Next++;
                break;
            case ParserMove.Left:
                Attach(stack[--StackSize], Next);
                break;
            default:
                StackSize--;
                Attach(stack[StackSize], stack[StackSize - 1]);
                break;
        }
    }

    private void Attach(int word, int head)
    {
        heads[word] = head;
        if (word < head)
        {
            (leftmost2[head], leftmost[head]) = (leftmost[head], word);
            leftCount[head]++;
        }
        else
        {
            (rightmost2[head], rightmost[head]) = (rightmost[head], word);
            rightCount[head]++;
        }
    }

    private static int[] Filled(int length, int value)
    {
        var array = new int[length];
        Array.Fill(array, value);
        return array;
    }
}

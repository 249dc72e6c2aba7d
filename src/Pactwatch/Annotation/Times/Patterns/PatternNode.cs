using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>One step of a pattern: a test of a token, or a fork.</summary>
internal sealed class PatternNode
{
    public NodeKind Kind { get; init; }

    /// <summary>Numbers of the words that pass; empty where none is listed.</summary>
    public bool[] Words { get; init; } = [];

    /// <summary>Classes of which one will do.</summary>
    public WordClass Classes { get; init; }

    /// <summary>True where the test must fail.</summary>
    public bool IsNot { get; init; }

    /// <summary>Where the value goes.</summary>
    public Slot Slot { get; init; }

    /// <summary>What comes next; null at the end of the pattern.</summary>
    public PatternNode? Next { get; set; }

    /// <summary>The other way of a fork.</summary>
    public PatternNode? Other { get; set; }

    public bool Passes(in TimeToken token)
    {
        var passes = (token.Classes & Classes) != WordClass.None || (token.Id < Words.Length && Words[token.Id]);
        return passes != IsNot;
    }
}

using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Tells whether a pattern can begin with a token, so that the others need not be tried there.</summary>
internal sealed class PhraseStarts(PhraseList holidays, PhraseList references, PhraseList mods)
{
    public bool CanBegin(PatternNode? node, in TimeToken token, PatternSet patterns)
    {
        if (node is null) return false;
        return node.Kind switch
        {
            NodeKind.Fork => CanBegin(node.Next, token, patterns) || CanBegin(node.Other, token, patterns),
            NodeKind.Behind or NodeKind.FarBehind or NodeKind.Ahead or NodeKind.FarAhead => CanBegin(node.Next, token, patterns),
            NodeKind.Token => node.IsNot || node.Passes(token),
            NodeKind.Count => Has(token, WordClass.Digits | WordClass.Decimal | WordClass.Number),
            NodeKind.Ordinal => Has(token, WordClass.Ordinal | WordClass.Number),
            NodeKind.Day => Has(token, WordClass.DayDigits | WordClass.Ordinal | WordClass.Number),
            NodeKind.Year => Has(token, WordClass.Year | WordClass.ShortYear | WordClass.Number),
            NodeKind.Hour => Has(token, WordClass.Digits | WordClass.Colon | WordClass.Decimal | WordClass.Number),
            NodeKind.Holiday => holidays.Starts(token.Id),
            NodeKind.Reference => references.Starts(token.Id),
            NodeKind.Mod => mods.Starts(token.Id),
            _ => patterns.Plain(token).Length > 0,
        };
    }

    private static bool Has(in TimeToken token, WordClass classes) => (token.Classes & classes) != WordClass.None;
}

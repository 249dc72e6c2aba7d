using Pactwatch.Language.Tokens;

namespace Pactwatch.Language.Sentences;

/// <summary>
/// What is certain of a sentence's end behind an abbreviation: a title never ends one ("Gen. Vane") nor does the first of
/// two initials ("J. F. Vane"), and a word that
/// only starts sentences when it has a capital begins a new one ("in the U.S. The deal").
/// </summary>
internal sealed class AbbreviationEnds(Abbreviations abbreviations, HashSet<string> starters)
{
    private const int LongestStarter = 12;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> startersBySpan = starters.GetAlternateLookup<ReadOnlySpan<char>>();

    public static AbbreviationEnds English { get; } = new(Abbreviations.English, EmbeddedLines.ReadSet("English/sentence-starters.txt"));

    /// <summary>What is certain behind the token, a blank before the next one.</summary>
    public BoundaryRuling Of(ReadOnlySpan<char> token, ReadOnlySpan<char> next)
    {
        var kind = abbreviations.KindOf(token);
        if (kind == AbbreviationKind.NeverLast) return BoundaryRuling.GoesOn;
        if (kind == AbbreviationKind.None || !char.IsUpper(next[0])) return BoundaryRuling.Open;
        if (token.Length == 2) return next.Length == 2 && next[1] == '.' ? BoundaryRuling.GoesOn : BoundaryRuling.Open;
        return next.Length <= LongestStarter && startersBySpan.Contains(next) ? BoundaryRuling.Ends : BoundaryRuling.Open;
    }
}

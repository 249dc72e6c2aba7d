namespace Pactwatch.Language.Tokens;

/// <summary>What a character is to the cutting of text.</summary>
[Flags]
internal enum CharacterKind : byte
{
    None = 0,
    Lower = 1,
    Upper = 2,

    /// <summary>A letter without case, or a mark on a letter.</summary>
    OtherLetter = 4,

    /// <summary>0 to 9.</summary>
    Digit = 8,
    Blank = 16,

    /// <summary>All else.</summary>
    Sign = 32,

    AnyLetter = Lower | Upper | OtherLetter,
}

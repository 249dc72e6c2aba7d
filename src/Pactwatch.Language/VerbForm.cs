namespace Pactwatch.Language;

/// <summary>The forms of a verb.</summary>
public enum VerbFormKind
{
    Base,
    ThirdPerson,
    Past,
    Participle,
    Gerund,
}

/// <summary>A verb that a word can be a form of: "leaves" is the third person of "leave", "left" its past and its participle.</summary>
/// <param name="IsListed">True where the word list has it; false where only the rules of spelling say so.</param>
public readonly record struct VerbForm(string Lemma, VerbFormKind Kind, bool IsListed);

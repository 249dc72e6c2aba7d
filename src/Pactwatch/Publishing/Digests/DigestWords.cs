namespace Pactwatch.Publishing.Digests;

/// <summary>The words of the formats for what digests tell.</summary>
public static class DigestWords
{
    public static string Word(this DigestKind kind) => kind switch
    {
        DigestKind.Contradicted => "contradicted",
        DigestKind.TakenBack => "taken-back",
        DigestKind.Stands => "stands",
        DigestKind.Moved => "moved",
        DigestKind.New => "new",
        DigestKind.Changed => "changed",
        DigestKind.NoLongerTold => "no-longer-told",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of change."),
    };
}

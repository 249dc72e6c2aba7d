namespace Pactwatch.Publishing.Changes;

/// <summary>The words of the formats for kinds of change.</summary>
public static class ChangeWords
{
    public static string Word(this ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Moved => "moved",
        ChangeKind.Stands => "stands",
        ChangeKind.Contradicted => "contradicted",
        ChangeKind.Settled => "settled",
        ChangeKind.Retracted => "retracted",
        ChangeKind.Gone => "gone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of change."),
    };
}

using Pactwatch.Annotation.Attribution;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Quotes;

/// <summary>Joins utterances into groups, none of which holds two different named speakers.</summary>
internal sealed class SpeakerGroups
{
    private readonly int[] parent;
    private readonly Speaker?[] namedSpeaker;

    public SpeakerGroups(UtteranceClaim[] claims)
    {
        parent = [.. Enumerable.Range(0, claims.Length)];
        namedSpeaker = Array.ConvertAll(claims, claim => IsPerson(claim.Speaker) ? claim.Speaker : null);
    }

    public int RootOf(int member)
    {
        while (parent[member] != member) member = parent[member] = parent[parent[member]];
        return member;
    }

    /// <summary>Joins the groups of both; false where they are one already or their speakers differ.</summary>
    public bool Join(int a, int b)
    {
        var (left, right) = (RootOf(a), RootOf(b));
        if (left == right) return false;
        if (namedSpeaker[left] is { } one && namedSpeaker[right] is { } other && !Agree(one, other)) return false;
        var (root, child) = left < right ? (left, right) : (right, left);
        parent[child] = root;
        namedSpeaker[root] ??= namedSpeaker[child];
        return true;
    }

    /// <summary>True where the two can be one speaker: the same name, a part of it, or one of them not a named person.</summary>
    public static bool Agree(Speaker a, Speaker b)
    {
        if (!IsPerson(a) || !IsPerson(b)) return true;
        var left = WordSequence.Of(a.Name);
        var right = WordSequence.Of(b.Name);
        if (left.Length == 0 || right.Length == 0) return true;
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return WordSequence.InCommon(shorter, longer) == shorter.Length || string.Equals(left[^1], right[^1], StringComparison.Ordinal);
    }

    /// <summary>True where both are named persons and can be one.</summary>
    public static bool AreOne(Speaker a, Speaker b) => IsPerson(a) && IsPerson(b) && Agree(a, b);

    private static bool IsPerson(Speaker speaker) => speaker.IsNamed && speaker.Name.Length > 0 && AgencyDirectory.English.Named(speaker.Name) is null;
}

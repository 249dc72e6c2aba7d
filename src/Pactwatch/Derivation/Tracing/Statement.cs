namespace Pactwatch.Derivation.Tracing;

/// <summary>What a party said in public or a document says: one original, whoever prints it.</summary>
/// <param name="Voice">Who or what speaks, as described: "Hedda Rosk", "defence ministry in Mirzel", "joint statement".</param>
/// <param name="Role">A person's office, or null.</param>
/// <param name="Party">The state or body spoken for, or null.</param>
internal sealed record Statement(string Voice, string? Role, string? Party)
{
    /// <summary>True where both can be one voice: one name within the other, or a role that the other's bearer holds.</summary>
    public bool CanBe(Statement other)
    {
        if (Party is not null && other.Party is not null && Party != other.Party) return false;
        var (left, right) = (NounPhrase.Of(Voice).Core, NounPhrase.Of(other.Voice).Core);
        return EndsWithWords(left, right) || EndsWithWords(right, left) || Holds(Role, right) || Holds(other.Role, left);
    }

    private static bool EndsWithWords(string longer, string shorter) =>
        longer.EndsWith(shorter, StringComparison.Ordinal) && (longer.Length == shorter.Length || longer[^(shorter.Length + 1)] == ' ');

    private static bool Holds(string? role, string office) => role is not null && NounPhrase.Of(role).Core is var core && EndsWithWords(core, office);
}

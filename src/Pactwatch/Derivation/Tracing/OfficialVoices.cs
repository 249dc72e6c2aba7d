using System.Collections.Frozen;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Tells which speakers speak in public for a party, by the words of official-voices.tsv.</summary>
internal static class OfficialVoices
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes =
        Lexicon.WordsByClass("Derivation/English/official-voices.tsv");

    /// <summary>What stands for the report's own outlet behind "told".</summary>
    public static FrozenSet<string> Own => Classes["own"];

    /// <summary>The statement that the speaker's words are, or null where nobody speaks in public.</summary>
    /// <param name="roleOf">The role that any report of the set gives a person of this name, or null.</param>
    /// <param name="isBody">True for the name of a state, a place that stands for one, or an organisation.</param>
    public static Statement? Of(Speaker speaker, Func<string, string?> roleOf, Func<string, bool> isBody)
    {
        if (speaker.Name.Length == 0) return null;
        return speaker.IsNamed ? OfNamed(speaker, roleOf, isBody) : OfDescribed(speaker);
    }

    /// <summary>True for what is read, not heard: "the joint statement".</summary>
    public static bool IsDocument(Statement statement) => IsAny(NounPhrase.Of(statement.Voice).Head, "document");

    private static Statement? OfNamed(Speaker speaker, Func<string, string?> roleOf, Func<string, bool> isBody)
    {
        var role = speaker.Role ?? roleOf(speaker.Name);
        if (role is not null) return HoldsOffice(role) ? new Statement(speaker.Name, role, speaker.Party) : null;
        if (speaker.Party is not null) return new Statement(speaker.Name, null, speaker.Party);
        return NounPhrase.Of(speaker.Name) is var phrase && (IsAny(phrase.Head, "body", "document") || isBody(speaker.Name)) ? new Statement(speaker.Name, null, null) : null;
    }

    private static Statement? OfDescribed(Speaker speaker)
    {
        var phrase = NounPhrase.Of(speaker.Name);
        if (IsAny(phrase.Head, "voice") && phrase.Behind is { Length: > 0 } body && NounPhrase.Of(body) is var spokenFor && IsAny(spokenFor.Head, "body", "office"))
            return new Statement(spokenFor.Whole, null, speaker.Party);
        // "A minister" who isn't named told it to somebody; "the minister" and "a spokesman" speak in public.
        var isPublic = IsAny(phrase.Head, "body", "document", "voice") || IsAny(phrase.Core, "body") || (IsAny(phrase.Head, "office") && !IsIndefinite(speaker.Name));
        return isPublic ? new Statement(phrase.Whole, null, speaker.Party) : null;
    }

    private static bool IsIndefinite(string words) =>
        words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("one ", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsOffice(string role) => role.ToLowerInvariant().Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Any(word => IsAny(word, "office", "body"));

    private static bool IsAny(string words, params ReadOnlySpan<string> classes)
    {
        foreach (var one in classes)
        {
            if (Classes[one].Contains(words)) return true;
        }

        return false;
    }
}

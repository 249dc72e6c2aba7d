using System.Collections.Frozen;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Events;

/// <summary>Tells where a deed reaches no further than a part of the place: "left northern Norland", "withdrew from the federal areas", "all of Norland except the islands" (place-parts.tsv).</summary>
public sealed class PlaceScope(StoryEvidence evidence)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.WordsByClass("Reconciliation/English/place-parts.tsv");

    /// <summary>The words that say which part, up to the name that they are of; null where the deed is told of the place as a whole.</summary>
    public string? Of(EventClaim happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Part(evidence.WordsOf(happening.Report, happening.Span));
    }

    /// <summary>True where the deed is told of a part, and no telling of the undertaking is of that part.</summary>
    public bool IsNarrower(EventClaim happening, ReconciledUndertaking undertaking)
    {
        ArgumentNullException.ThrowIfNull(undertaking);
        if (undertaking.Lead.Act is not (Act.Withdraw or Act.Relocate or Act.Transfer or Act.Disarm or Act.Reduce or Act.End) || Of(happening) is not { } part) return false;
        var which = part.Split(' ')[0];
        return !undertaking.Readings.Any(reading => Split(evidence.WordsOf(reading.Report, reading.Claim.Span)).Contains(which, StringComparer.Ordinal));
    }

    /// <summary>The words of a clause that say which part of a place it tells of; null where it tells of a whole.</summary>
    /// <param name="words">A clause as printed: a name that begins with such a word ("Northern Ireland") has a capital.</param>
    public static string? Part(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = Split(words);
        for (var i = 0; i + 1 < all.Length; i++)
        {
            if (Words["except"].Contains(all[i]) && i > 0) return Phrase(all, i);
            if (Words["which"].Contains(all[i]) && (IsName(all[i + 1]) || Words["part"].Contains(all[i + 1]))) return Phrase(all, i);
            if (Words["part"].Contains(all[i]) && all[i + 1] == "of" && i + 2 < all.Length && (IsName(all[i + 2]) || all[i + 2] is "the" or "its" or "their" && i + 3 < all.Length && all[i + 3] is "country" or "island" or "territory" or "enclave" or "valley" or "region" or "province" or "city" or "area" or "zone")) return Phrase(all, i);
        }

        return null;
    }

    private static bool IsName(string word) => char.IsUpper(word[0]);

    private static string Phrase(string[] words, int first)
    {
        var last = first + 1;
        while (last < words.Length && last < first + 3 && !IsName(words[last])) last++;
        return string.Join(' ', words[first..Math.Min(words.Length, last + 1)]);
    }

    private static string[] Split(string words) => words.Split([' ', ',', ';', '\n', '.', '"', '“', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
}

using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation;

/// <summary>Who said an utterance that several reports carry: the one that most of them name, whatever the fullest variant makes of it.</summary>
internal static class QuoteSpeaker
{
    /// <summary>A person's full name before all else; of several speakers the one that most variants have, then the fullest variant's, then the longest.</summary>
    public static string NameOf(UtteranceClaim fullest, ImmutableArray<UtteranceClaim> mentions) =>
        mentions.Where(claim => claim.Speaker.Name.Length > 0)
            .GroupBy(claim => claim.Speaker.Name, StringComparer.Ordinal)
            .OrderByDescending(said => said.Any(claim => claim.Speaker.IsNamed) && said.Key.Contains(' ', StringComparison.Ordinal))
            .ThenByDescending(said => said.Count()).ThenByDescending(said => said.Key == fullest.Speaker.Name).ThenByDescending(said => said.Key.Length).ThenBy(said => said.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? "";

    /// <summary>The role that a variant with this name tells, the fullest one's first, else that of any variant: the speakers of one utterance can be one. Null where none tells it.</summary>
    public static string? RoleOf(UtteranceClaim fullest, ImmutableArray<UtteranceClaim> mentions)
    {
        var name = NameOf(fullest, mentions);
        return mentions.Where(claim => claim.Speaker.Name == name && claim.Speaker.Role is not null).OrderByDescending(claim => claim == fullest).FirstOrDefault()?.Speaker.Role
            ?? fullest.Speaker.Role ?? mentions.FirstOrDefault(claim => claim.Speaker.Role is not null)?.Speaker.Role;
    }
}

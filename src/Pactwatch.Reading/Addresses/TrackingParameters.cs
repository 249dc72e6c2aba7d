using System.Collections.Frozen;

namespace Pactwatch.Reading.Addresses;

/// <summary>The parameters of addresses that name no page but the way by which a reader came to it (Known/tracking-parameters.txt).</summary>
internal static class TrackingParameters
{
    private static readonly string[] Entries = [.. WordList.LinesOf("Known/tracking-parameters.txt").Select(line => line.Trim())];

    private static readonly FrozenSet<string> Names = Entries.Where(entry => !entry.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Openings = [.. Entries.Where(entry => entry.EndsWith('*')).Select(entry => entry[..^1])];

    /// <summary>True for the name of such a parameter, in whatever case.</summary>
    public static bool Contains(string name) =>
        Names.Contains(name) || Array.Exists(Openings, opening => name.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
}

using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Wording;

/// <summary>An incident in words for people: "Shelling by Norland", "3 killed, at least 12 wounded", "alleged by the Kerish army".</summary>
public static class IncidentWording
{
    /// <summary>What it was, how many of it, by whom.</summary>
    public static string Line(IncidentEntry incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var count = Math.Max(incident.Alleged, incident.Verified);
        var what = count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{incident.What} ({count} times)") : incident.What;
        return LedgerWording.Sentence(string.IsNullOrEmpty(incident.Actor) ? what : $"{what}: {incident.Actor}");
    }

    /// <summary>How many were harmed; empty where nobody says.</summary>
    public static string Victims(ImmutableArray<VictimCount> victims) => string.Join(", ", victims.Select(Of));

    /// <summary>Who says so, those who verified it first: a teller that nobody names is the report itself.</summary>
    public static string Tellers(IncidentEntry incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var parts = new List<string>();
        if (incident.Verified > 0) parts.Add(Told("verified", incident.Verified, incident.Alleged, incident.VerifiedBy));
        if (incident.Alleged > 0) parts.Add(Told("alleged", incident.Alleged, incident.Verified, incident.AllegedBy));
        if (!incident.DeniedBy.IsEmpty) parts.Add("denied by " + string.Join(", ", incident.DeniedBy));
        return string.Join("; ", parts);
    }

    private static string Told(string word, int count, int other, ImmutableArray<string> by) =>
        // "32 alleged, 14 verified": the number is said where the two differ.
        (other > 0 && other != count ? string.Create(CultureInfo.InvariantCulture, $"{count} {word}") : word) + (by.IsEmpty ? "" : " by " + string.Join(", ", by));

    private static string Of(VictimCount count)
    {
        var number = count.Max is not { } max ? string.Create(CultureInfo.InvariantCulture, $"at least {count.Min:#,0}")
            : count.Min == max ? count.Min.ToString("#,0", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{count.Min:#,0} to {max:#,0}");
        return $"{number} {count.What}";
    }
}

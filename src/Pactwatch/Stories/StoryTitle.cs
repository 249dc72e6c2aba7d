using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Stories;

/// <summary>A title a person would give an agreement: its parties, and what it is called or what most of it is about.</summary>
public static class StoryTitle
{
    private static readonly FrozenDictionary<Act, (string Plain, string WithPlace)> Phrases = Lexicon.Rows("Stories/English/titles.tsv")
        .ToFrozenDictionary(columns => Enum.Parse<Act>(columns[0]), columns => (columns[1], columns.Length > 2 ? columns[2] : ""));

    /// <param name="name">What the reports call it, or null.</param>
    public static string Of(ImmutableArray<string> parties, ImmutableArray<UndertakingEntry> undertakings, AgreementName? name)
    {
        var dominant = undertakings.GroupBy(entry => entry.Act).OrderByDescending(group => group.Sum(entry => entry.ReportsCount)).ThenBy(group => group.Key).FirstOrDefault();
        var place = dominant is null ? null : Place([.. dominant]);
        var subject = name is not null && (name.SaysMore || place is null || Phrases.GetValueOrDefault(dominant!.Key).WithPlace is null or "") ? name.Name : dominant is null ? "agreement" : Subject(dominant.Key, place);
        return parties.IsEmpty ? string.Concat(char.ToUpperInvariant(subject[0]), subject[1..]) : $"{Joined(parties)}: {subject}";
    }

    private static string Subject(Act act, string? place)
    {
        var (plain, withPlace) = Phrases.GetValueOrDefault(act, ("agreement", ""));
        return place is null || withPlace.Length == 0 ? plain : string.Format(CultureInfo.InvariantCulture, withPlace, place);
    }

    /// <summary>The place that most reports name for the act.</summary>
    private static string? Place(ImmutableArray<UndertakingEntry> entries) =>
        entries
            .SelectMany(entry => entry.Places.Where(place => place.Any(char.IsUpper)).Select(place => (Place: place, entry.ReportsCount)))
            .GroupBy(pair => pair.Place, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(pair => pair.ReportsCount)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    private static string Joined(ImmutableArray<string> parties) =>
        parties.Length == 1 ? parties[0] : $"{string.Join(", ", parties.Take(parties.Length - 1))} and {parties[^1]}";
}

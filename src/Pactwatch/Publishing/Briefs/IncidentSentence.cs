using System.Globalization;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Briefs;

/// <summary>An incident in one sentence, alleged and verified apart.</summary>
internal static class IncidentSentence
{
    public static BriefSentence Of(SourcedLedger ledger, List<BriefNote> notes, IncidentEntry incident)
    {
        var mention = incident.Mentions[0];
        var where = incident.Places.IsEmpty ? "" : " in " + string.Join(", ", incident.Places);
        var when = incident.On is { } day ? " on " + BriefDays.Of(day) : "";
        var who = string.IsNullOrEmpty(incident.Actor) ? "" : $", told of {incident.Actor}";
        var told = string.Join(", ", new[] { Told(incident.Alleged, "alleged", incident.AllegedBy), Told(incident.Verified, "verified", incident.VerifiedBy) }.OfType<string>());
        var denied = incident.DeniedBy.IsEmpty ? "" : $"; denied by {string.Join(", ", incident.DeniedBy)}";
        return new BriefSentenceMaker(ledger, notes)
            .On($"{char.ToUpperInvariant(incident.What[0])}{incident.What[1..]}{where}{when}{who}: {told}{denied}, as {BriefNote.OutletOf(ledger.Report(mention.Report))} reports", mention)
            .End();
    }

    private static string? Told(int count, string word, IReadOnlyCollection<string> by) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(by.Count == 0 ? "" : " by " + string.Join(", ", by))}");
}

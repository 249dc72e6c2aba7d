using Pactwatch.Ledger;
using Pactwatch.Publishing.Prose;

namespace Pactwatch.Publishing.Provenance;

/// <summary>All mentions of an accord with their entries, in the ledger's order.</summary>
internal static class EntryMentions
{
    public static IEnumerable<EntryMention> Of(Accord accord) =>
        accord.Undertakings.SelectMany(entry => entry.Mentions.Select(mention => new EntryMention(entry.Id, "undertaking", UndertakingLine.Of(entry), mention)))
            .Concat(accord.Figures.SelectMany(entry => entry.Positions.SelectMany(position => position.Mentions.Select(mention => new EntryMention(entry.Id, "figure", $"{entry.Measure}: {AmountWords.Of(position.Quantity)}", mention)))))
            .Concat(accord.Quotes.SelectMany(entry => entry.Mentions.Select(mention => new EntryMention(entry.Id, "quote", $"Words of {(entry.Speaker.Length == 0 ? "a speaker not named" : entry.Speaker)}", mention))))
            .Concat(accord.Events.SelectMany(entry => entry.Mentions.Select(mention => new EntryMention(entry.Id, "event", entry.What, mention))))
            .Concat(accord.Incidents.SelectMany(entry => entry.Mentions.Select(mention => new EntryMention(entry.Id, "incident", entry.What, mention))));
}

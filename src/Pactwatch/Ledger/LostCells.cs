namespace Pactwatch.Ledger;

/// <summary>Lists the cells of a ledger that have no original any more. They stay in the ledger.</summary>
public static class LostCells
{
    /// <summary>The cells that lost their last original by one retraction: id and what it says, in the order of the ledger.</summary>
    public static IEnumerable<(string Id, string What)> Of(SourcedLedger ledger, Retraction retraction)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(retraction);
        var touched = retraction.Reports.Concat(retraction.Copies).ToHashSet();
        return All(ledger).Where(cell => cell.Originals.IsLost && cell.Originals.Steps.Any(step => touched.Contains(step.Mention.Report))).Select(cell => (cell.Id, cell.What));
    }

    private static IEnumerable<(string Id, string What, Originals Originals)> All(SourcedLedger ledger)
    {
        foreach (var accord in ledger.Accords)
        {
            foreach (var entry in accord.Undertakings) yield return (entry.Id, string.Join(' ', new[] { entry.Actor, entry.Verb, entry.Object }.Where(part => !string.IsNullOrEmpty(part))), entry.Origins);
            foreach (var figure in accord.Figures)
            {
                foreach (var position in figure.Positions) yield return (figure.Id, figure.Measure, position.Origins);
            }

            foreach (var quote in accord.Quotes) yield return (quote.Id, "words of " + quote.Speaker, quote.Origins);
            foreach (var happened in accord.Events) yield return (happened.Id, happened.What, happened.Origins);
            foreach (var incident in accord.Incidents) yield return (incident.Id, incident.What, incident.Origins);
        }
    }
}

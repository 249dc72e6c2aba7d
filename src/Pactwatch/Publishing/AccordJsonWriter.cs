using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing;

/// <summary>Writes one accord with all that is told of it, keys in the format's order.</summary>
internal sealed class AccordJsonWriter(Utf8JsonWriter json, MentionJsonWriter mentions)
{
    private readonly UndertakingJsonWriter undertakings = new(json, mentions);
    private readonly QuoteJsonWriter quotes = new(json, mentions);

    public void Write(Accord accord, Func<ReportId, CodePointOffsets> offsetsOf)
    {
        json.WriteStartObject();
        json.WriteString("id", accord.Id);
        json.WriteString("title", accord.Title);
        json.WriteTexts("parties", accord.Parties);
        json.WriteList("roles", accord.Roles, WriteRole);
        json.WriteEmptyList("related");
        json.WriteTexts("reports", accord.Reports.Select(report => report.Value));
        json.WriteList("instruments", accord.Instruments, instrument => InstrumentJsonWriter.Write(json, instrument, offsetsOf(instrument.Report)));
        json.WriteList("status", accord.Status, WriteStatus);
        json.WriteString("officialStatus", accord.OfficialStatus?.Word());
        json.WriteString("supportedStatus", accord.SupportedStatus?.Word());
        json.WriteList("undertakings", accord.Undertakings, undertakings.Write);
        json.WriteList("others", accord.Others, WriteOther);
        json.WriteList("figures", accord.Figures, WriteFigure);
        json.WriteList("quotes", accord.Quotes, quote => quotes.Write(quote, offsetsOf(quote.Fullest.Report)));
        json.WriteList("events", accord.Events, WriteEvent);
        json.WriteList("incidents", accord.Incidents, WriteIncident);
        json.WriteList("discrepancies", accord.Discrepancies, WriteDiscrepancy);
        json.WriteList("revisions", accord.Revisions, WriteRevision);
        json.WriteList("derivations", accord.Derivations, WriteDerivation);
        json.WriteEndObject();
    }

    private void WriteRole(AccordRole role)
    {
        json.WriteStartObject();
        json.WriteString("name", role.Name);
        json.WriteString("role", role.Role);
        json.WriteEndObject();
    }

    private void WriteStatus(StatusStep step)
    {
        json.WriteStartObject();
        json.WriteString("value", step.Value.Word());
        json.WriteDate("on", step.On);
        mentions.WriteMentions(step.Mentions);
        json.WriteEndObject();
    }

    private void WriteOther(OtherEntry other)
    {
        json.WriteStartObject();
        json.WriteString("kind", other.Kind.Word());
        mentions.WriteMentions(other.Mentions);
        json.WriteEndObject();
    }

    private void WriteFigure(FigureEntry figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("measure", figure.Measure);
        json.WriteString("unit", figure.Unit);
        json.WriteTexts("places", figure.Places);
        json.WriteList("positions", figure.Positions, WriteFigurePosition);
        json.WriteEndObject();
    }

    private void WriteFigurePosition(FigurePosition position)
    {
        json.WriteStartObject();
        json.WriteAmount("min", position.Quantity.Share?.Least ?? position.Quantity.Min);
        json.WriteAmount("max", position.Quantity.Share?.Most ?? position.Quantity.Max);
        json.WriteString("approximation", position.Quantity.Approximation.Word());
        json.WriteString("per", position.Quantity.Per);
        if (position.AsOf is { } window) json.WriteWindow("asOf", window, text: null);
        else json.WriteNull("asOf");
        json.WriteOriginals(position.Origins);
        mentions.WriteMentions(position.Mentions);
        json.WriteEndObject();
    }

    private void WriteEvent(EventEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("what", entry.What);
        json.WriteString("actor", entry.Actor);
        json.WriteString("verb", entry.Verb);
        json.WriteTexts("places", entry.Places);
        json.WriteWindow("date", entry.On, entry.OnText);
        json.WriteTexts("fulfils", entry.Fulfils);
        json.WriteTexts("violates", entry.Violates);
        json.WriteOriginals(entry.Origins);
        mentions.WriteMentions(entry.Mentions);
        json.WriteEndObject();
    }

    private void WriteIncident(IncidentEntry incident)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("what", incident.What);
        json.WriteString("actor", incident.Actor);
        json.WriteTexts("places", incident.Places);
        json.WriteDate("on", incident.On);
        json.WriteNumber("alleged", incident.Alleged);
        json.WriteNumber("verified", incident.Verified);
        json.WriteTexts("allegedBy", incident.AllegedBy);
        json.WriteTexts("verifiedBy", incident.VerifiedBy);
        json.WriteTexts("deniedBy", incident.DeniedBy);
        json.WriteList("victims", incident.Victims, WriteVictims);
        json.WriteTexts("against", incident.Against);
        json.WriteOriginals(incident.Origins);
        mentions.WriteMentions(incident.Mentions);
        json.WriteEndObject();
    }

    private void WriteVictims(VictimCount victims)
    {
        json.WriteStartObject();
        json.WriteString("what", victims.What);
        json.WriteNumber("min", victims.Min);
        if (victims.Max is { } max) json.WriteNumber("max", max);
        else json.WriteNull("max");
        json.WriteEndObject();
    }

    internal void WriteDiscrepancy(Discrepancy discrepancy)
    {
        json.WriteStartObject();
        json.WriteString("id", discrepancy.Id);
        json.WriteString("kind", discrepancy.Kind.Word());
        json.WriteString("about", discrepancy.About);
        json.WriteString("explanation", discrepancy.Explanation);
        json.WriteBoolean("copyError", discrepancy.CopyError);
        json.WriteList("positions", discrepancy.Positions, WriteDiscrepancyPosition);
        json.WriteEndObject();
    }

    private void WriteDiscrepancyPosition(Position position)
    {
        json.WriteStartObject();
        json.WriteString("value", position.Value);
        json.WriteTexts("reports", position.Reports.Select(report => report.Value));
        json.WriteOriginals(position.Origins);
        mentions.WriteMentions(position.Mentions);
        json.WriteEndObject();
    }

    private void WriteRevision(Revision revision)
    {
        json.WriteStartObject();
        json.WriteString("about", revision.About);
        json.WriteString("kind", revision.Kind.Word());
        json.WriteString("was", revision.Was);
        json.WriteString("now", revision.Now);
        json.WriteDate("on", revision.On);
        json.WriteString("by", revision.By);
        mentions.WriteMentions(revision.Mentions);
        json.WriteEndObject();
    }

    private void WriteDerivation(DerivationLink link)
    {
        json.WriteStartObject();
        json.WriteString("report", link.Report.Value);
        json.WriteString("origin", link.Origin);
        json.WriteString("from", link.From?.Value);
        json.WriteString("how", link.How.Word());
        json.WriteString("degree", link.Degree.Word());
        json.WriteAmount("share", link.SharePermille / 1000m);
        mentions.WriteMentions(link.Mentions);
        json.WriteEndObject();
    }
}

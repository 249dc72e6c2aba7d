using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Provenance;

/// <summary>
/// Where each entry comes from, as PROV-JSON (W3C): reports are entities with the hash of their bytes, attributed to their
/// outlets; entries are derived from the reports that hold them; reports are derived from those that they were taken from.
/// </summary>
public static class ProvJsonWriter
{
    internal const string Namespace = "urn:pactwatch:";

    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    public static void Write(Stream stream, SourcedLedger ledger, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(export);
        LedgerExport.AssertHoldsNothingProtected(ledger);
        var accords = ledger.Accords.Where(accord => export.Accord is null || accord.Id == export.Accord).ToList();
        var wanted = export.Accord is null ? ledger.Reports : ledger.Reports.RemoveAll(held => !accords.Exists(accord => accord.Reports.Contains(held.Id)));
        var mentions = accords.SelectMany(EntryMentions.Of).ToList();
        var outlets = wanted.Select(held => held.Report.Reading.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteStartObject("prefix");
            json.WriteString("pw", Namespace);
            json.WriteString("default", Namespace);
            json.WriteEndObject();
            json.WriteStartObject("entity");
            Ledger(json, ledger, export);
            foreach (var held in wanted) Report(json, held);
            foreach (var entry in mentions.DistinctBy(mention => mention.Entry)) Entry(json, entry);
            json.WriteEndObject();
            json.WriteStartObject("agent");
            Agent(json, "pactwatch", "prov:SoftwareAgent", "Pactwatch " + export.ProducerVersion);
            for (var n = 0; n < outlets.Count; n++) Agent(json, $"outlet-{n + 1}", "prov:Organization", outlets[n]);
            json.WriteEndObject();
            Relations(json, "wasAttributedTo", [.. wanted.Where(held => held.Report.Reading.Outlet is not null).Select(held => ("prov:entity", held.Id.Value, "prov:agent", $"outlet-{outlets.IndexOf(held.Report.Reading.Outlet!) + 1}")), .. mentions.Select(mention => mention.Entry).Distinct(StringComparer.Ordinal).Select(entry => ("prov:entity", entry, "prov:agent", "pactwatch"))]);
            var ids = wanted.Select(held => held.Id).ToHashSet();
            var taken = ledger.Derivations.Where(link => link.From is { } from && ids.Contains(link.Report) && ids.Contains(from)).Select(link => (link.Report.Value, link.From!.Value.Value));
            Relations(json, "wasDerivedFrom", [.. mentions.Select(mention => (mention.Entry, mention.Mention.Report.Value)).Concat(taken).Distinct().Select(pair => ("prov:generatedEntity", pair.Item1, "prov:usedEntity", pair.Item2))]);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The ledger itself, with its day and how much was withheld from it.</summary>
    private static void Ledger(Utf8JsonWriter json, SourcedLedger ledger, LedgerExport export)
    {
        json.WriteStartObject("pw:ledger");
        json.WriteString("prov:type", "pw:ledger");
        if (ledger.AsOf is { } day) json.WriteString("pw:asOf", NodaTime.Text.LocalDatePattern.Iso.Format(day));
        json.WriteNumber("pw:protectedReports", export.ProtectedReports);
        json.WriteEndObject();
    }

    private static void Report(Utf8JsonWriter json, LedgerReport held)
    {
        json.WriteStartObject("pw:" + held.Id.Value);
        json.WriteString("prov:type", "pw:report");
        if (held.Report.Reading.Title is { } title) json.WriteString("prov:label", title);
        if (held.Report.Reading.Url is { } url) json.WriteString("prov:location", url);
        json.WriteString("pw:sha256", held.Report.Sha256);
        if (held.Published.Date is { } day) json.WriteString("pw:published", NodaTime.Text.LocalDatePattern.Iso.Format(day));
        json.WriteEndObject();
    }

    private static void Entry(Utf8JsonWriter json, EntryMention entry)
    {
        json.WriteStartObject("pw:" + entry.Entry);
        json.WriteString("prov:type", "pw:" + entry.Kind);
        json.WriteString("prov:label", entry.Line);
        json.WriteEndObject();
    }

    private static void Agent(Utf8JsonWriter json, string id, string type, string label)
    {
        json.WriteStartObject("pw:" + id);
        json.WriteString("prov:type", type);
        json.WriteString("prov:label", label);
        json.WriteEndObject();
    }

    private static void Relations(Utf8JsonWriter json, string name, IReadOnlyList<(string FromKey, string From, string ToKey, string To)> relations)
    {
        json.WriteStartObject(name);
        for (var n = 0; n < relations.Count; n++)
        {
            json.WriteStartObject($"_:{name}{n + 1}");
            json.WriteString(relations[n].FromKey, "pw:" + relations[n].From);
            json.WriteString(relations[n].ToKey, "pw:" + relations[n].To);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Tests;

/// <summary>Two short reports of one agreement, their gold, and a ledger that has everything right. Tests damage a copy.</summary>
public sealed class SmallStory : IDisposable
{
    public const string Wire = "Norland will leave the Oster strip by 30 June 2026 and pay Suderia 20 million dollars, its minister said. Some 400 soldiers are in Oster. \"We keep our word to the people,\" Mira Dahl told Northwire 🕊. The rest — two posts — will be handed over later.";

    public const string Courier = "Norland is to leave the Oster strip in June, Northwire reported. \"We keep our word to the people,\" the minister said.";

    private readonly string folder = Directory.CreateTempSubdirectory("pactwatch-story-").FullName;

    public SmallStory()
    {
        File.WriteAllText(Path.Combine(folder, "wire.txt"), Wire);
        File.WriteAllText(Path.Combine(folder, "courier.txt"), Courier);
    }

    public string Texts => folder;

    public string GoldPath => Path.Combine(folder, "gold.json");

    public static JsonObject Gold() => Parse("""
        { "reports": {
            "wire.txt": { "published": { "from": "2026-03-03", "to": "2026-03-03" }, "anomaly": false, "origins": [], "status": ["agreed"] },
            "courier.txt": { "published": { "from": "2026-03-04", "to": "2026-03-05" }, "anomaly": true, "origins": ["Northwire"], "status": ["agreed", "talks"] } },
          "undertakings": [
            { "id": "1a", "report": "wire.txt", "anchor": "Norland will leave the Oster strip by 30 June 2026", "act": ["withdraw"], "actor": ["Norland"], "places": ["Oster"], "window": [{ "from": null, "to": "2026-06-30" }], "quantity": null, "group": "G1", "optional": false },
            { "id": "1b", "report": "wire.txt", "anchor": "pay Suderia 20 million dollars", "act": ["pay"], "actor": ["Norland"], "places": [], "window": [{ "from": null, "to": null }, { "from": null, "to": "2026-06-30" }], "quantity": "20 million", "group": "G2", "optional": false },
            { "id": "1c", "report": "wire.txt", "anchor": "two posts — will be handed over", "act": ["transfer"], "actor": [""], "places": [], "window": [{ "from": null, "to": null }], "quantity": null, "group": "G3", "optional": true },
            { "id": "2a", "report": "courier.txt", "anchor": "Norland is to leave the Oster strip in June", "act": ["withdraw"], "actor": ["Norland"], "places": ["Oster"], "window": [{ "from": "2026-06-01", "to": "2026-06-30" }], "quantity": null, "group": "G1", "optional": false } ],
          "figures": [
            { "report": "wire.txt", "anchor": "Some 400 soldiers are in Oster", "min": 400, "max": 400, "unit": "soldiers", "about": ["Oster"], "group": "F1", "optional": false } ],
          "quotes": [
            { "report": "wire.txt", "anchor": "We keep our word to the people", "speaker": ["Dahl"], "group": "Q1", "optional": false },
            { "report": "courier.txt", "anchor": "We keep our word to the people", "speaker": ["minister"], "group": "Q1", "optional": false } ],
          "discrepancies": [
            { "id": "D1", "kind": "date", "sides": [["1a"], ["2a"]], "note": "by against in June", "required": true },
            { "id": "D2", "kind": ["report-date", "status"], "sides": [["courier.txt"], ["wire.txt"]], "note": "page date", "required": false } ],
          "states": [ { "asOf": "2026-07-01", "group": "G1", "state": ["overdue"] }, { "asOf": "2026-07-01", "group": "G2", "state": ["due", "overdue"] } ] }
        """);

    public static JsonObject Ledger()
    {
        var ledger = Parse("""
        { "format": "pactwatch-ledger/1", "asOf": "2026-07-01",
          "reports": [
            { "id": "r-1", "source": "reports/wire.txt", "published": { "date": "2026-03-03", "conflict": null } },
            { "id": "r-2", "source": "reports\\courier.txt", "published": { "date": "2026-03-05", "conflict": "The page says 2020." } } ],
          "accords": [ {
            "id": "a-1",
            "status": [ { "value": "agreed", "mentions": [ { "report": "r-1", "text": "will" }, { "report": "r-2", "text": "is to" } ] } ],
            "undertakings": [
              { "id": "u-1", "actor": "Norland", "act": "withdraw", "quantity": null, "places": ["Oster strip"], "window": { "from": null, "to": "2026-06-30" }, "state": "overdue", "mentions": [
                { "report": "r-1", "text": "Norland will leave the Oster strip by 30 June 2026" },
                { "report": "r-2", "text": "Norland is to leave the Oster strip in June", "window": { "from": "2026-06-01", "to": "2026-06-30" } } ] },
              { "id": "u-2", "actor": "Norland", "act": "pay", "quantity": { "text": "20 million dollars" }, "places": [], "window": { "from": null, "to": null }, "state": "due", "mentions": [ { "report": "r-1", "text": "pay Suderia 20 million dollars" } ] } ],
            "figures": [ { "id": "f-1", "measure": "soldiers in Oster", "unit": "soldiers", "places": ["Oster"], "positions": [ { "min": 400, "max": 400, "mentions": [ { "report": "r-1", "text": "400 soldiers" } ] } ] } ],
            "quotes": [ { "id": "q-1", "speaker": "Mira Dahl", "role": "minister", "style": "direct", "text": "We keep our word", "mentions": [
                { "report": "r-1", "text": "We keep our word to the people," }, { "report": "r-2", "text": "We keep our word to the people," } ] } ],
            "events": [],
            "discrepancies": [ { "kind": "date", "positions": [ { "reports": ["r-1"] }, { "reports": ["r-2"] } ] } ],
            "derivations": [ { "report": "r-2", "origin": "Northwire" } ] } ] }
        """);
        PutOffsets(ledger);
        return ledger;
    }

    /// <summary>Scores a ledger; both sides can be damaged first.</summary>
    internal StoryScore Score(JsonObject ledger, JsonObject? gold = null)
    {
        File.WriteAllText(GoldPath, (gold ?? Gold()).ToJsonString());
        return new StoryScorer(GoldStory.Load(GoldPath), new ReportTexts(folder)).Score(ExportedLedger.Parse(JsonSerializer.SerializeToUtf8Bytes(ledger)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static void PutOffsets(JsonObject ledger)
    {
        var texts = new Dictionary<string, string> { ["r-1"] = Wire, ["r-2"] = Courier };
        foreach (var report in ledger["reports"]!.AsArray()) report!["text"] = texts[(string)report["id"]!];
        foreach (var mention in MentionsIn(ledger))
        {
            var text = texts[(string)mention["report"]!];
            var words = (string)mention["text"]!;
            var start = Encoding.UTF32.GetByteCount(text[..text.IndexOf(words, StringComparison.Ordinal)]) / 4;
            mention["start"] = start;
            mention["end"] = start + (Encoding.UTF32.GetByteCount(words) / 4);
        }
    }

    private static IEnumerable<JsonObject> MentionsIn(JsonNode node) => node switch
    {
        JsonObject item when item.ContainsKey("report") && item.ContainsKey("text") => [item],
        JsonObject item => item.Where(pair => pair.Value is not null).SelectMany(pair => MentionsIn(pair.Value!)).ToList(),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => MentionsIn(item!)).ToList(),
        _ => [],
    };
}

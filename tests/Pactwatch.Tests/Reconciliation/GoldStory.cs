using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>The invented story of corpora/ with its gold annotation read as claims: what reconciliation gets when nothing before it errs.</summary>
internal sealed class GoldStory
{
    private readonly JsonElement gold;
    private readonly string folder;
    private readonly Dictionary<string, List<UndertakingClaim>> undertakings = new(StringComparer.Ordinal);

    public GoldStory(string name)
    {
        folder = Path.Combine(Root(), "corpora", name);
        gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold.json"))).RootElement;
        foreach (var undertaking in gold.GetProperty("undertakings").EnumerateArray().Where(undertaking => Text(undertaking, "group") is not null)) Read(undertaking);
    }

    /// <summary>Gold group of each claim, by the claim's id.</summary>
    public Dictionary<string, string> GroupOf { get; } = new(StringComparer.Ordinal);

    /// <summary>What the gold says has become of a group by a day.</summary>
    public IEnumerable<(string AsOf, string Group, string[] States)> States =>
        gold.GetProperty("states").EnumerateArray().Select(state => (Text(state, "asOf")!, Text(state, "group")!, Strings(state, "state")));

    public SourcedLedger Ledger(string asOf, Func<string, ReportId, string, IEnumerable<EventClaim>> eventsOf, Func<string, ReportId, IEnumerable<StatusClaim>> statusesOf)
    {
        var reports = gold.GetProperty("reports").EnumerateObject().Select(report => Claims(report, eventsOf, statusesOf)).ToList();
        var story = reports.Skip(1).Select(report => new DerivationLink(report.Report.Id, "Pontine", reports[0].Report.Id, DerivationMeans.Reuse, DerivationDegree.Partially, 100, [])).ToImmutableArray();
        return new PreparedStories(reports, story, [], Ledgers.Reading(mention => [mention.Report.Value]), Day(asOf)).Under([]);
    }

    private ReportClaims Claims(JsonProperty report, Func<string, ReportId, string, IEnumerable<EventClaim>> eventsOf, Func<string, ReportId, IEnumerable<StatusClaim>> statusesOf)
    {
        var id = new ReportId("r-" + report.Name);
        var words = TextOf(report.Name);
        var published = report.Value.GetProperty("published");
        var (from, to) = (Day(Text(published, "from")!), Day(Text(published, "to")!));
        var belief = from == to ? PublishedBelief.On(from, PublishedBasis.Given) : new PublishedBelief(null, PublishedBasis.Given, from, to, null, null);
        var reading = new ReportReading(ReportText.Raw(words), null, report.Name, null, null, "en", belief, null, []);
        var held = new Report(id, report.Name, [report.Name], ReportKind.Report, Handling.Public, reading);
        return new ReportClaims(new AnnotatedReport(held), [.. undertakings.GetValueOrDefault(report.Name, [])], [], [], [.. eventsOf(report.Name, id, words)], [.. statusesOf(report.Name, id)]);
    }

    private void Read(JsonElement undertaking)
    {
        var file = Text(undertaking, "report")!;
        var anchor = Text(undertaking, "anchor")!;
        var start = TextOf(file).IndexOf(anchor, StringComparison.Ordinal);
        var span = new TextSpan(start, start + anchor.Length);
        var actors = Strings(undertaking, "actor");
        var actor = actors.FirstOrDefault(name => anchor.Contains(name, StringComparison.Ordinal)) ?? actors[0];
        var places = Strings(undertaking, "places").Where(place => place.Any(char.IsUpper)).Take(1).Select(place => new Slot<string>(place, null));
        var party = new[] { "Sarovia", "Kerland", "Council of Inner Sea States" }.FirstOrDefault(actors.Contains);
        var act = Enum.Parse<Act>(Strings(undertaking, "act")[0], ignoreCase: true);
        var duty = act == Act.Remain ? Duty.Permit : act == Act.Refrain ? Duty.Refrain : Duty.Achieve;
        var claim = new UndertakingClaim(
            new ReportId("r-" + file), span, [], Stance.Asserts, new Slot<string>(actor, null), party, act, new Slot<string>("", null), null, null,
            Amount(Text(undertaking, "quantity"), start), [.. places], Window(undertaking, anchor), [], Modality.Agreed, duty, null);
        if (!undertakings.TryGetValue(file, out var held)) undertakings[file] = held = [];
        held.Add(claim);
        GroupOf[claim.Id] = Text(undertaking, "group")!;
    }

    private static Slot<Quantity>? Amount(string? words, int start)
    {
        if (words is null) return null;
        var span = new TextSpan(start, start + 1);
        var parts = words.Split(' ');
        (decimal? min, decimal? max, string? unit) = words == "hundreds" ? (200, 999, "troops")
            : decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out var number) ? (number, number, parts.Length > 1 ? "USD" : null)
            : ((decimal?)null, (decimal?)null, (string?)null);
        return min is null ? null : new Slot<Quantity>(new Quantity(span, span, null, min, max, unit, Approximation.Exact), span);
    }

    private static Slot<DateWindow>? Window(JsonElement undertaking, string anchor)
    {
        var window = undertaking.GetProperty("window")[0];
        var (from, to) = (Text(window, "from"), Text(window, "to"));
        if (to is not null) return new Slot<DateWindow>(new DateWindow(from is null ? null : Day(from), Day(to)), null);
        var days = new[] { "30", "60" }.FirstOrDefault(count => anchor.Contains(count + " days", StringComparison.Ordinal));
        return days is null ? null : new Slot<DateWindow>(new DateWindow(null, null, new RelativeTime("signing", $"P{days}D")), null);
    }

    private string TextOf(string file) => File.ReadAllText(Path.Combine(folder, "texts", file));

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).ValueKind == JsonValueKind.Null ? null : element.GetProperty(key).GetString();

    private static string[] Strings(JsonElement element, string key) => [.. element.GetProperty(key).EnumerateArray().Select(item => item.GetString()!)];

    private static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;

    private static string Root()
    {
        var above = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(above, "corpora"))) above = Path.GetDirectoryName(above) ?? throw new DirectoryNotFoundException("No folder corpora/ above the tests.");
        return above;
    }
}

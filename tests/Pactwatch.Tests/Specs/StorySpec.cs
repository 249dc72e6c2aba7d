using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Specs;

/// <summary>A short story of what-became-of-it.txt: reports, and what the ledger of a day must say of them.</summary>
public sealed class StorySpec(string name)
{
    /// <summary>The same words of a speaker stand in all reports of a story: whether short texts tell of one agreement is not what is asked here.</summary>
    private const string Shared = "“The maps are drawn and the dates are written,” the mediator, Ode Rosk, has said of the accord.";

    private readonly List<Report> reports = [];
    private readonly List<(LocalDate Day, string Line)> asked = [];

    public string Name => name;

    /// <summary>All stories of the file, in its order.</summary>
    public static IReadOnlyList<StorySpec> In(string path)
    {
        var stories = new List<StorySpec>();
        (string Day, string Title)? open = null;
        LocalDate day = default;
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal)) stories.Add(new StorySpec(line[3..]));
            else if (line[0] == '[') open = (line[1..line.IndexOf(']', StringComparison.Ordinal)], line[(line.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim());
            else if (line[0] == '@') day = LocalDatePattern.Iso.Parse(line[1..].Trim()).GetValueOrThrow();
            else if (open is { } head) (open, _) = (null, stories[^1].Add(head.Day, head.Title, line));
            else stories[^1].asked.Add((day, line));
        }

        return stories;
    }

    private bool Add(string day, string title, string body)
    {
        var number = (reports.Count + 1).ToString(CultureInfo.InvariantCulture);
        var text = ReportText.Join([(BlockKind.Title, title), .. body.Split(" / ").Select(paragraph => (BlockKind.Body, paragraph)), (BlockKind.Body, Shared)]);
        var belief = day == "?" ? PublishedBelief.Unknown : PublishedBelief.On(LocalDatePattern.Iso.Parse(day).GetValueOrThrow(), PublishedBasis.Given);
        var reading = new ReportReading(text, null, $"Paper {number}", null, null, "en", belief, null, []);
        reports.Add(new Report(new ReportId($"r-{number}"), number, [number], ReportKind.Report, Handling.Public, reading));
        return true;
    }

    /// <summary>What the ledgers say otherwise than the story asks; empty where all is as asked.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. from line in asked
           let accords = Pipeline.English.Reconcile(reports, [], line.Day, 1).Accords
           let fault = Fault(accords, line.Line)
           where fault is not null
           select $"{LocalDatePattern.Iso.Format(line.Day)} {line.Line}: {fault}",
    ];

    private string? Fault(ImmutableArray<Accord> accords, string line)
    {
        var (ask, wanted) = line.Split(" = ") is [var left, var right] ? (left, right) : (line, "");
        var words = ask.Split(' ');
        return words[0] switch
        {
            "?" => OfState(Entries(accords, words[1], string.Join(' ', words[2..])), wanted),
            "entries" => Entries(accords, words[1], string.Join(' ', words[2..])).Count is var count && count.ToString(CultureInfo.InvariantCulture) == wanted ? null : count.ToString(CultureInfo.InvariantCulture),
            "discrepancy" => OfDiscrepancies([.. accords.SelectMany(accord => accord.Discrepancies)], words[1]),
            "status" => OfStatus(accords, new ReportId($"r-{words[1]}"), wanted),
            _ => "what is asked?",
        };
    }

    private static string? OfState(List<UndertakingEntry> entries, string wanted)
    {
        if (entries.Count == 0) return wanted == "none" ? null : "no such entry";
        var states = entries.Select(entry => Words(entry.State.ToString())).ToList();
        return states.TrueForAll(state => wanted.Split('|').Contains(state)) ? null : string.Join(", ", states);
    }

    private static string? OfDiscrepancies(List<Discrepancy> found, string wanted)
    {
        if (wanted == "none") return found.Count == 0 ? null : string.Join("; ", found.Select(one => $"{one.Kind}: {one.Explanation}"));
        return found.Exists(one => Words(one.Kind.ToString()) == wanted) ? null : "found " + string.Join("; ", found.Select(one => $"{one.Kind}: {one.Explanation}"));
    }

    private static string? OfStatus(ImmutableArray<Accord> accords, ReportId report, string wanted)
    {
        var told = accords.SelectMany(accord => accord.Status).Where(step => step.Mentions.Any(mention => mention.Report == report)).Select(step => Words(step.Value.ToString())).ToList();
        return told.Exists(value => wanted.Split('|').Contains(value)) ? null : "told " + string.Join(", ", told);
    }

    /// <summary>Entries of the act of which some mention holds the words, or that end on the day behind an "@".</summary>
    private List<UndertakingEntry> Entries(ImmutableArray<Accord> accords, string acts, string words) =>
    [
        .. from accord in accords
           from entry in accord.Undertakings
           where acts.Split('|').Contains(Words(entry.Act.ToString()))
           where words[0] == '@' ? entry.Window.To is { } end && LocalDatePattern.Iso.Format(end) == words[1..] : entry.Mentions.Any(mention => reports.First(report => report.Id == mention.Report).Text[mention.Span].Contains(words, StringComparison.OrdinalIgnoreCase))
           select entry,
    ];

    private static string Words(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}

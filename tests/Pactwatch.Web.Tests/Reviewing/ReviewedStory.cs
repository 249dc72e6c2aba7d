using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;
using Pactwatch.Text;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Reviewing;

namespace Pactwatch.Web.Tests.Reviewing;

/// <summary>A story that is read as the program reads it, behind a real server, with a desk that keeps judgements in memory.</summary>
internal sealed class ReviewedStory : IJudgementDesk
{
    public const string French = "Norland rendra les clés du port avant la fin de mai.";

    private static readonly (string Day, string Language, string Text)[] Told =
    [
        ("2031-03-03", "en", "Norland and Kerland signed the accord on Monday. Norland will withdraw 600 troops from Tarrin by the end of June 2031, its minister said. Kerland will release 40 prisoners by 1 July 2031."),
        ("2031-03-04", "en", "Norland will pull 600 soldiers out of Tarrin by the end of June 2031 under the accord with Kerland, Northwire reported. Kerland will pay $20 million by 30 May 2031."),
        ("2031-03-05", "fr", French),
    ];

    private readonly Lock gate = new();
    private readonly List<Judgement> judgements = [];
    private readonly List<Report> reports = [.. Told.Select((told, number) => ReportOf($"r-{number:D16}", told.Day, told.Language, told.Text, ReportKind.Report, Handling.Public))];
    private PreparedStories? stories;

    public ImmutableArray<Judgement> Judgements
    {
        get { lock (gate) return [.. judgements]; }
    }

    public IReadOnlyList<Report> Reports => reports;

    public ServerSources Sources => new(_ => Ledger(), _ => Encoding.UTF8.GetBytes("raw")) { Desk = this };

    public SourcedLedger Ledger()
    {
        lock (gate) return (stories ??= Pipeline.English.Prepare(reports, null, 1)).Under([.. judgements]);
    }

    public void Append(IReadOnlyList<Judgement> judged)
    {
        lock (gate) judgements.AddRange(judged);
    }

    public ReportId AddNote(string text, string by, LocalDate? published, Handling handling)
    {
        lock (gate)
        {
            var note = ReportOf($"r-note{reports.Count:D12}", "2031-03-06", null, text, ReportKind.Note, handling);
            reports.Add(note);
            stories = null;
            return note.Id;
        }
    }

    private static Report ReportOf(string id, string day, string? language, string text, ReportKind kind, Handling handling)
    {
        var published = PublishedBelief.On(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, PublishedBasis.Given);
        var reading = new ReportReading(ReportText.Raw(text), null, "Outlet " + id[^1], null, null, language, published, null, []);
        return new Report(new ReportId(id), new string('0', 64), [id + ".txt"], kind, handling, reading);
    }
}

using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Which reports tell of the same story, kept up as reports come in. The stories are a function of the set of reports and
/// rulings: reports are placed by (published, id) and linked day by day; one that comes in late takes back the days from its
/// own on, and these are linked again without being read again. In what batches and in what order reports come changes nothing.
/// </summary>
public sealed class StoryStream
{
    private const int MostWords = 6;

    private readonly TermWords words = new();
    private readonly TermReader reader;
    private readonly RuledPairs rulings;
    private readonly List<HeldReport> stream = [];
    private readonly StandingStories standing;
    private readonly List<LinkedDay> days = [];

    /// <param name="rulings">What people ruled of pairs of reports, whether these come in or not.</param>
    public StoryStream(IEnumerable<StoryRuling> rulings)
    {
        ArgumentNullException.ThrowIfNull(rulings);
        this.rulings = new RuledPairs(rulings);
        reader = new TermReader(TermWeights.English, words);
        standing = new StandingStories(stream, this.rulings, words);
    }

    /// <summary>The stories as they stand, in the order of their first reports.</summary>
    public ImmutableArray<StreamedStory> Stories => [.. standing.All.Select(Told)];

    /// <summary>Merges and splits in the order of the stream.</summary>
    public ImmutableArray<StoryRevision> Revisions => [.. days.SelectMany(day => day.Revisions).Select(Told)];

    /// <summary>Takes reports in, in any order and any number.</summary>
    public void Add(IEnumerable<StreamedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        List<HeldReport> added = [.. reports.Select(Held)];
        if (added.Count == 0) return;
        added.Sort();
        while (days.Count > 0 && standing.IsTouchedBy(added[0], days[^1]))
        {
            standing.TakeBack(days[^1]);
            days.RemoveAt(days.Count - 1);
        }

        added.AddRange(stream[standing.Count..]);
        added.Sort();
        stream.RemoveRange(standing.Count, stream.Count - standing.Count);
        stream.AddRange(added);
        while (standing.Count < stream.Count) days.Add(standing.LinkDay());
    }

    private HeldReport Held(StreamedReport report) =>
        new(report.Id, report.PublishedOn, unchecked(TermKey.OfStem(report.Title) + (31 * TermKey.OfStem(report.Text))), reader.Read(report.Title, report.Text));

    private StreamedStory Told(ImmutableArray<int> story)
    {
        List<int> dated = [.. story.Select(place => stream[place].Day).Where(day => day != HeldReport.NoDay)];
        return new StreamedStory(
            [.. story.Select(place => stream[place].Id)],
            dated.Count == 0 ? null : HeldReport.DayOf(dated[0]),
            dated.Count == 0 ? null : HeldReport.DayOf(dated[^1]),
            words.Heaviest(standing.Parts.Sum(story).Terms, MostWords));
    }

    private StoryRevision Told(PlacedRevision revision)
    {
        var (into, from) = (standing.Parts.Sum(revision.Into), standing.Parts.Sum(revision.From));
        var telling = revision.Kind == StoryRevisionKind.Merge
            ? into.SharedWith(from)
            : standing.Parts.Sum(revision.Reports).Beyond(standing.Parts.Sum([.. revision.From.Except(revision.Reports)]), revision.Reports.Length, revision.From.Length - revision.Reports.Length);
        return new StoryRevision(
            revision.Kind,
            stream[revision.DayPlace].PublishedOn,
            stream[revision.Into[0]].Id,
            stream[revision.From[0]].Id,
            [.. revision.Reports.Select(place => stream[place].Id)],
            words.Heaviest(telling, MostWords));
    }
}

namespace Pactwatch.Stories.Streaming;

/// <summary>Rulings on pairs of reports, found by report.</summary>
internal sealed class RuledPairs
{
    private readonly ILookup<string, string> same;
    private readonly ILookup<string, (int Ruling, bool Side)> different;

    public RuledPairs(IEnumerable<StoryRuling> rulings)
    {
        List<StoryRuling> held = [.. rulings];
        same = held.Where(ruling => ruling.AreOne)
            .SelectMany(ruling => new[] { (ruling.Report, ruling.Other), (Report: ruling.Other, Other: ruling.Report) })
            .ToLookup(pair => pair.Report, pair => pair.Other, StringComparer.Ordinal);
        different = held.Index().Where(ruling => !ruling.Item.AreOne)
            .SelectMany(ruling => new[] { (ruling.Item.Report, ruling.Index, Side: false), (Report: ruling.Item.Other, ruling.Index, Side: true) })
            .ToLookup(side => side.Report, side => (side.Index, side.Side), StringComparer.Ordinal);
    }

    /// <summary>Reports ruled to tell of the same story as this one.</summary>
    public IEnumerable<string> SameAs(string report) => same[report];

    /// <summary>True where a person ruled this report to be of another's story.</summary>
    public bool HasSame(string report) => same.Contains(report);

    /// <summary>The sides that a report stands on.</summary>
    public KeptApart Of(string report) => different[report].Aggregate(KeptApart.None, (apart, side) => apart.On(side.Ruling, side.Side));
}

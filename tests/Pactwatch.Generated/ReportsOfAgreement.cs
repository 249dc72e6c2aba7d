using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Pactwatch.Generated;

/// <summary>What the outlets write of one agreement, in the order of the days; and beside it of none.</summary>
internal sealed class ReportsOfAgreement
{
    private const int Fewest = 8;

    private const int Most = 24;

    private readonly InventedAgreement agreement;
    private readonly Draw draw;
    private readonly int number;
    private readonly List<GeneratedReport> reports = [];

    private ReportsOfAgreement(ulong seed, int number)
    {
        agreement = InventedAgreement.Make(seed, number);
        draw = Draw.For(seed + 1, (ulong)number);
        this.number = number;
    }

    /// <summary>The reports of one agreement, and up to two of none behind them; their numbers are still 0.</summary>
    public static IReadOnlyList<GeneratedReport> Make(ulong seed, int number)
    {
        var made = new ReportsOfAgreement(seed, number);
        made.Write(Fewest + made.draw.Below(Most - Fewest + 1));
        made.WriteNoise(made.draw.Below(3));
        return made.reports;
    }

    private void Write(int count)
    {
        var story = new StoryWriter(agreement, draw);
        var signedOn = agreement.On.PlusDays(14 + draw.Below(60));
        var first = Take(story.Agencys("agreed", agreement.On, agreement.Terms));
        for (var copies = 2 + draw.Below(2); copies > 0; copies--) Take(story.Copy(first));
        Take(story.Paper("agreed", agreement.On.PlusDays(1), 0, story.WithOneFigureOtherwise()));
        Take(story.Retold(first, agreement.On.PlusDays(1 + draw.Below(2)), 2));
        var moved = story.WithOneDayMoved(out var term);
        var signed = Take(story.Agencys("signed", signedOn, moved, term));
        Take(story.Copy(signed));
        Take(story.Paper("signed", signedOn, 1, moved));
        foreach (var due in moved.OrderBy(due => due.Due))
        {
            var outcome = Take(story.Outcome(due, signedOn));
            if (draw.Percent(60)) Take(story.Copy(outcome));
            if (draw.Percent(60)) Take(story.Retold(outcome, outcome.PublishedOn.PlusDays(1), 3));
        }

        // What there is too little of for so many reports is written of again.
        for (var more = 0; reports.Count < count; more++) Take(story.Paper("signed", signedOn.PlusDays(3 + (7 * more)), more % agreement.Papers.Length, moved));
        if (reports.Count > count) reports.RemoveRange(count, reports.Count - count);
    }

    private void WriteNoise(int count)
    {
        for (; count > 0; count--)
        {
            var town = InventedNames.Town(draw);
            var day = agreement.On.PlusDays(draw.Below(900));
            var slots = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["town"] = town,
                ["person"] = InventedNames.Person(draw),
                ["site"] = InventedNames.Town(draw),
                ["weekday"] = day.DayOfWeek.ToString(),
                ["speaker"] = InventedNames.Person(draw),
                ["count"] = (20 + draw.Below(80)).ToString(CultureInfo.InvariantCulture),
            };
            ImmutableArray<string> paragraphs = [.. Enumerable.Range(0, 6).Select(_ => string.Join(". ", PhraseBook.English.Say("noise", draw, slots), PhraseBook.English.Say("matter", draw, slots)) + ".")];
            Take(new GeneratedReport(0, null, PhraseBook.English.Say("noise titles", draw, slots), InventedNames.PaperOf(town, draw), InventedNames.Person(draw), day, "", paragraphs, EndsWithCredit: false));
        }
    }

    private GeneratedReport Take(GeneratedReport report)
    {
        var site = report.Outlet.ToLowerInvariant().Replace(' ', '-');
        var day = report.PublishedOn.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        report = report with
        {
            Agreement = report.Agreement is null ? null : number,
            Address = FormattableString.Invariant($"https://{site}.example/{day}/{number}-{reports.Count}"),
        };
        reports.Add(report);
        return report;
    }
}

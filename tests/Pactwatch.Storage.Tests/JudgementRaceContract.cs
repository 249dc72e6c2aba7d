using System.Collections.Concurrent;
using Pactwatch.Ledger;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Eight people judge at once, each with the store opened and closed as they go: nothing is lost and nothing put in the place of another's.</summary>
public abstract class JudgementRaceContract
{
    private const int Writers = 8;

    /// <summary>Judgements to an opening.</summary>
    private const int ToAnOpening = 10;

    private static bool IsDrill => Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1";

    [Fact]
    public async Task Of_judgements_raced_by_eight_none_is_lost_and_none_overwritten()
    {
        var each = IsDrill ? 1_250 : 40;
        var contested = new ConcurrentBag<(string Id, string Why, bool IsKept)>();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(
            () =>
            {
                foreach (var numbers in Enumerable.Range(0, each).Chunk(ToAnOpening))
                {
                    using var store = OpenForWriting();
                    contested.Add(Contest(store, $"c-{numbers[0]}", $"writer {writer}"));
                    foreach (var number in numbers) store.Append(Judgement($"j-{writer}-{number}", JudgementKind.Edit, new ReportId($"r-{number:x16}"), $"writer {writer}"));
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(writers);

        using var after = OpenForReading();
        var judgements = after.Judgements();
        judgements.Count(judgement => judgement.Id.StartsWith("j-", StringComparison.Ordinal)).ShouldBe(Writers * each);
        // Under one id one is kept, as it was; the others were told.
        foreach (var ruling in contested.GroupBy(one => one.Id, StringComparer.Ordinal))
            judgements.Single(judgement => judgement.Id == ruling.Key).Why.ShouldBe(ruling.Single(one => one.IsKept).Why);
        for (var writer = 0; writer < Writers; writer++)
        {
            var own = judgements.Where(judgement => judgement.Id.StartsWith($"j-{writer}-", StringComparison.Ordinal)).ToList();
            own.Select(judgement => judgement.Id).ShouldBe(Enumerable.Range(0, each).Select(number => $"j-{writer}-{number}"), "in the order in which that writer gave them");
            own.ShouldAllBe(judgement => judgement.Why == $"writer {writer}");
        }
    }

    /// <summary>Opens the store, after waiting for others where they have to be waited for.</summary>
    protected abstract IReportStore OpenForWriting();

    protected abstract IReportStore OpenForReading();

    private static (string Id, string Why, bool IsKept) Contest(IReportStore store, string id, string why)
    {
        try
        {
            store.Append(Judgement(id, JudgementKind.Edit, new ReportId("r-0000000000000001"), why));
            return (id, why, true);
        }
        catch (StoreException)
        {
            return (id, why, false);
        }
    }
}

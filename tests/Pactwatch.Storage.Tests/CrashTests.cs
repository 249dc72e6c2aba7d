using System.Globalization;
using Pactwatch.Storage.CrashWriter;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;

namespace Pactwatch.Storage.Tests;

/// <summary>What was acknowledged outlives a writer that is killed, at whatever moment.</summary>
public sealed class CrashTests
{
    private const int KillsPerStore = 10;

    // A kill comes some batches after the store is open, so that it falls into the writing on a busy machine,
    // too, and some milliseconds later, so that it falls anywhere in a batch. The steps are primes: the moments
    // spread evenly, and they are the same in every run.
    private static int Batches(int kill) => kill * 3 % 5;

    private static int Milliseconds(int store, int kill) => ((store * KillsPerStore) + kill) * 37 % 53;

    [Fact]
    public void A_writer_killed_while_it_makes_the_store_leaves_one_that_opens()
    {
        // Making a store takes 60 to 100 ms in a process that has just started.
        for (var milliseconds = 0; milliseconds < 120; milliseconds += 17)
        {
            using var folder = new TemporaryFolder();
            using var writer = WriterProcess.Start("write", folder.StorePath, "0");
            writer.WaitFor("opening");
            Thread.Sleep(milliseconds);
            var acknowledged = Acknowledged(writer.Kill());

            using var reopened = SqliteReportStore.OpenForWriting(folder.StorePath);

            reopened.Check().Problems.ShouldBeEmpty();
            ShouldHold(reopened, acknowledged);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_each_of_ten_kills_every_acknowledged_report_is_there_and_none_in_part(int store)
    {
        using var folder = new TemporaryFolder();
        var acknowledged = new List<int>();
        var next = 0;

        for (var kill = 0; kill < KillsPerStore; kill++)
        {
            var inThisRound = WriteUntilKilled(folder.StorePath, next, Batches(kill), Milliseconds(store, kill));
            using var reopened = SqliteReportStore.OpenForWriting(folder.StorePath);
            reopened.Check().Problems.ShouldBeEmpty();
            var held = reopened.StoredReports().Length;
            (held % NumberedReports.BatchSize).ShouldBe(0, "a batch is there as a whole or not at all");
            ShouldHold(reopened, inThisRound);
            acknowledged.AddRange(inThisRound);

            // At most one batch was on the disk and not yet told of: its numbers are not used again.
            held.ShouldBeInRange(acknowledged.Count * NumberedReports.BatchSize, (acknowledged.Count + kill + 1) * NumberedReports.BatchSize);
            next = (inThisRound is [.., var last] ? last : next) + (2 * NumberedReports.BatchSize);
        }

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(Enumerable.Range(0, KillsPerStore).Sum(Batches), "the kills should fall into the writing");
        using var reader = SqliteReportStore.OpenForReading(folder.StorePath);
        ShouldHold(reader, acknowledged);
    }

    private static List<int> WriteUntilKilled(string path, int first, int batches, int milliseconds)
    {
        using var writer = WriterProcess.Start("write", path, first.ToString(CultureInfo.InvariantCulture));
        writer.WaitFor("ready");
        for (var batch = 0; batch < batches; batch++) writer.WaitFor(string.Create(CultureInfo.InvariantCulture, $"ack {first + (batch * NumberedReports.BatchSize)}"));
        Thread.Sleep(milliseconds);
        return Acknowledged(writer.Kill());
    }

    private static List<int> Acknowledged(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.StartsWith("ack ", StringComparison.Ordinal)).Select(line => int.Parse(line.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture))];

    private static void ShouldHold(SqliteReportStore store, IEnumerable<int> batches)
    {
        var textById = store.Reports().ToDictionary(report => report.Id, report => report.Text.Characters);
        foreach (var expected in batches.SelectMany(first => NumberedReports.Batch(first)))
        {
            var id = ReportId.OfSha256(expected.Sha256);
            textById.ShouldContainKeyAndValue(id, expected.Reading.Text.Characters);
            store.RawBytes(id).AsSpan().SequenceEqual(expected.Bytes).ShouldBeTrue();
        }
    }
}

using System.Diagnostics;
using System.Text;
using Pactwatch.Storage.Postgres;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Tests.Postgres;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests.Copying;

/// <summary>A store of 1 GB is saved within a minute while reports come in, and each of twenty restores holds what was saved; small on each push.</summary>
public sealed class BackupDrillTests(PostgresStores stores) : IDisposable
{
    private const int BytesOfReport = 200_000;
    private const int Restores = 20;
    private const int LongestSeconds = 60;

    private readonly TemporaryFolder folder = new();

    private static bool IsDrill => Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1";

    private static int Reports => IsDrill ? 5_200 : 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_is_saved_while_reports_come_in_and_restored_whole_each_time(bool isOnServer)
    {
        var address = isOnServer ? stores.NewStore() : folder.StorePath;
        RowStore Open(bool forReading) => isOnServer
            ? forReading ? PostgresReportStore.OpenForReading(address) : PostgresReportStore.OpenForWriting(address)
            : forReading ? SqliteReportStore.OpenForReading(address) : SqliteReportStore.OpenForWriting(address);
        using var writer = Open(forReading: false);
        for (var first = 0; first < Reports; first += 20) writer.Add([.. Enumerable.Range(first, 20).Select(Large)]);
        var backup = Path.Combine(folder.Path, "ledger.backup");
        using var stop = new CancellationTokenSource();
        var collecting = Task.Run(() => Collect(writer, stop.Token), TestContext.Current.CancellationToken);
        var taken = Stopwatch.StartNew();

        using var reader = Open(forReading: true);
        var saved = reader.Backup(backup);

        taken.Stop();
        await stop.CancelAsync();
        (await collecting).ShouldBeGreaterThan(0);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{new FileInfo(backup).Length / 1e6:F0} MB saved in {taken.Elapsed.TotalSeconds:F1} s"));
        taken.Elapsed.TotalSeconds.ShouldBeLessThan(LongestSeconds);
        for (var restore = 0; restore < (IsDrill ? Restores : 2); restore++) Restore(backup, toServer: restore % 2 == 0).ShouldBe(saved);
    }

    public void Dispose() => folder.Dispose();

    private System.Collections.Immutable.ImmutableArray<Storage.Copying.TableDigest> Restore(string backup, bool toServer)
    {
        if (!toServer)
        {
            using var other = new TemporaryFolder();
            using var restored = SqliteReportStore.OpenForWriting(other.StorePath);
            return restored.Restore(backup);
        }

        var address = stores.NewStore();
        using (var restored = PostgresReportStore.OpenForWriting(address))
        {
            var held = restored.Restore(backup);
            restored.Dispose();
            stores.Server.Drop(address);
            return held;
        }
    }

    private static int Collect(RowStore writer, CancellationToken stop)
    {
        var added = 0;
        do
        {
            writer.Add([Report($"comes in {added}", $"new-{added}.txt")]);
            added++;
            Thread.Sleep(10);
        }
        while (!stop.IsCancellationRequested);
        return added;
    }

    // Bytes that don't pack, as those of pictures and PDF, and a text of some length.
    private static ReportToStore Large(int number)
    {
        var bytes = new byte[BytesOfReport];
        var state = (uint)number + 1;
        for (var at = 0; at < bytes.Length; at++)
        {
            // Marsaglia's xorshift.
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[at] = (byte)(state & 0xFF);
        }

        var text = new StringBuilder();
        for (var word = 0; word < 800; word++) text.Append("word").Append((number * 31 + word * word) % 5_000).Append(' ');
        return Report(bytes, $"{number}.pdf", Reader, Reading(text.ToString()));
    }
}

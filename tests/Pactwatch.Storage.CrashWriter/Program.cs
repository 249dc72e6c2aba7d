using System.Globalization;
using Pactwatch.Storage;
using Pactwatch.Storage.CrashWriter;
using Pactwatch.Storage.Health;
using Pactwatch.Storage.Sqlite;

// A process for the tests of the store to start, to race and to kill. It tells what it does line by line;
// a line "ack N" says that the batch from report N on is on the disk.
var (command, path) = (args[0], args[1]);
try
{
    switch (command)
    {
        case "write": Write(path, int.Parse(args[2], CultureInfo.InvariantCulture)); break;
        case "fill": Fill(path); break;
        case "hold": Hold(path); break;
        case "check": Check(path); break;
        default: throw new ArgumentException($"{command} is no command.", nameof(args));
    }

    return 0;
}
catch (StoreException failure)
{
    Say($"{failure.GetType().Name}: {failure.Message}");
    return 1;
}

// Until killed.
static void Write(string path, int first)
{
    Say("opening");
    using var store = SqliteReportStore.OpenForWriting(path);
    Say("ready");
    for (var next = first; ; next += NumberedReports.BatchSize)
    {
        store.Add(NumberedReports.Batch(next));
        Say($"ack {next}");
    }
}

// Until the disk is full; then tells what a fresh look finds.
static void Fill(string path)
{
    var acknowledged = 0;
    try
    {
        using var store = SqliteReportStore.OpenForWriting(path);
        for (; ; acknowledged += NumberedReports.BatchSize) store.Add(NumberedReports.Batch(acknowledged));
    }
    catch (StoreException failure)
    {
        Say($"{failure.GetType().Name}: {failure.Message}");
    }

    using var again = SqliteReportStore.OpenForReading(path);
    Say($"acknowledged {acknowledged} held {again.Reports().Length} problems {again.Check().Problems.Length}");
    // What the failed batch had taken is free again; with that taken, too, not even a row goes in.
    using var rest = new FileStream(Path.Combine(Path.GetDirectoryName(path)!, "rest"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    try
    {
        while (true) rest.Write(new byte[512]);
    }
    catch (IOException)
    {
        var probe = new StoreProbe(() => SqliteReportStore.OpenForReading(path), () => SqliteReportStore.OpenForWriting(path), TimeSpan.FromSeconds(10), TimeSpan.Zero, TimeProvider.System);
        Say($"ready {probe.Ask(CancellationToken.None).GetAwaiter().GetResult().Code}");
    }
}

// Until standard input ends.
static void Hold(string path)
{
    using var store = SqliteReportStore.OpenForWriting(path);
    Say("ready");
    Console.In.ReadLine();
}

static void Check(string path)
{
    using var store = SqliteReportStore.OpenForWriting(path);
    store.Add(NumberedReports.Batch(0));
    var health = store.Check();
    Say($"{health.EngineVersion} | {health.EngineOrigin} | {health.Reports} | {health.Problems.Length} | {health.JournalMode} | {health.Synchronous}");
}

static void Say(string line)
{
    Console.Out.WriteLine(line);
    Console.Out.Flush();
}

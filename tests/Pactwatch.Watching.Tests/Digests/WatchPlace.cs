using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Ledger;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Watching.Tests.Digests;

/// <summary>A store in a folder of its own, with a clock, gone when the test ends.</summary>
internal sealed class WatchPlace : IDisposable
{
    public static readonly Instant Noon = Instant.FromUtc(2031, 3, 1, 12, 0);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pactwatch-digests-");

    private readonly Lazy<IWatchStore> store;

    public WatchPlace()
    {
        Clock = new SetClock(Noon);
        store = new Lazy<IWatchStore>(() => SqliteReportStore.OpenForWriting(StorePath, Clock));
        Secrets = new WatchSecrets(StorePath);
    }

    public string Path => folder.FullName;

    public string StorePath => System.IO.Path.Combine(Path, "pactwatch.db");

    public SetClock Clock { get; }

    /// <summary>Made when it is asked for.</summary>
    public IWatchStore Store => store.Value;

    public WatchSecrets Secrets { get; }

    /// <summary>Adds a subscriber who is told all that the store is ever told.</summary>
    public Subscriber Subscribe(SubscriberKind kind, string address)
    {
        var subscriber = new Subscriber(kind, address, Clock.Now, 0);
        Store.Put(subscriber);
        if (kind == SubscriberKind.Webhook) Secrets.Put(subscriber.Id, "whsec_" + Convert.ToBase64String(new byte[32]));
        return subscriber;
    }

    public Telling Tell(SourcedLedger ledger) => Teller.Tell(Store, () => ledger, Clock.Now);

    /// <summary>Does all jobs that are due now.</summary>
    public async Task<List<JobEnd>> Work(IFetcher fetcher, WatchSettings? settings = null)
    {
        var delivery = new Delivery(fetcher, Secrets, settings ?? WatchSettings.Default, Clock);
        var ends = new List<JobEnd>();
        while (Store.Take(new JobRequest("test:1:1", Clock.Now, Clock.Now + Duration.FromMinutes(1), [JobKind.Deliver], [])) is { } job)
        {
            var effect = await delivery.Send(Delivery.Prepare(Store, job), TestContext.Current.CancellationToken);
            Store.Commit(job, effect).ShouldNotBeNull();
            ends.Add(effect.End);
        }

        return ends;
    }

    public void Dispose()
    {
        if (store.IsValueCreated) Store.Dispose();
        folder.Delete(recursive: true);
    }
}

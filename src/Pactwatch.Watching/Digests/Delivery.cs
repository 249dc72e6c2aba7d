using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Publishing.Digests;
using Pactwatch.Publishing.Publications;
using Pactwatch.Publishing.Withholding;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Watching.Digests;

/// <summary>
/// Does a job of sending a digest: composes it from the log, sends it, and says what came of it. A try may happen twice (the
/// program ended before its end was stored); the digest then is the same, under the same id, by which its reader knows it.
/// </summary>
public sealed class Delivery
{
    private readonly TimeProvider time;
    private readonly ImmutableDictionary<SubscriberKind, IDigestSender> senders;

    /// <param name="time">Tells when a message is sent, and when it is sent again.</param>
    public Delivery(IFetcher fetcher, WatchSecrets secrets, WatchSettings settings, TimeProvider time)
        : this(fetcher, secrets, settings, time, ProgramSender.Most)
    {
    }

    internal Delivery(IFetcher fetcher, WatchSecrets secrets, WatchSettings settings, TimeProvider time, TimeSpan programs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.time = time;
        senders = ImmutableDictionary<SubscriberKind, IDigestSender>.Empty
            .Add(SubscriberKind.Webhook, new WebhookSender(fetcher, secrets, time))
            .Add(SubscriberKind.Folder, new FolderSender(settings.Mail))
            .Add(SubscriberKind.Program, new ProgramSender(settings.Mail, programs));
    }

    /// <summary>Takes from the store what a job takes. The store isn't needed while it is sent.</summary>
    /// <param name="job">Of kind <see cref="JobKind.Deliver"/>.</param>
    public static DueDigest Prepare(IWatchStore store, Job job)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(job);
        if (store.Subscribers().FirstOrDefault(subscriber => subscriber.Id == job.Subject) is not { IsEnded: false } subscriber)
            return new DueDigest(job, JobEnd.Done with { Reason = "The subscription was ended before it was sent." });
        if (RangeOf(job.Payload) is not var (from, to)) return new DueDigest(job, JobEnd.SetAside("The job does not say what is to be sent."));
        var digest = DigestOf(store, from, to);
        return digest.IsEmpty ? new DueDigest(job, JobEnd.Done) : new DueDigest(job, subscriber, digest);
    }

    /// <summary>Sends what was prepared.</summary>
    /// <returns>What is to be committed with the job's end.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; whether the message went out is not known.</exception>
    public async Task<JobEffect> Send(DueDigest due, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(due);
        if (due.End is not null) return Effect(due.End);
        var job = due.Job;
        var sending = await senders[due.Subscriber!.Kind].Send(due.Subscriber, due.Digest!, job.Key, stop).ConfigureAwait(false);
        if (sending.IsDone) return Effect(JobEnd.Done);
        if (sending.IsUnwanted) return Effect(JobEnd.SetAside(sending.Why!)) with { EndedSubscribers = [job.Subject] };
        return Effect(RetryPlan.After(job.Key, job.Again, sending.NotBefore) is { } wait ? JobEnd.Again(Now + wait, sending.Why!) : JobEnd.SetAside($"Given up after {job.Again + 1} tries. {sending.Why}"));
    }

    /// <summary>Sends a subscriber a message that only shows whether it arrives, now and once.</summary>
    /// <returns>Why it was not sent; null where it was.</returns>
    public async Task<string?> Test(Subscriber subscriber, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var digest = Digest.Test(Now);
        return (await senders[subscriber.Kind].Send(subscriber, digest, digest.Id, stop).ConfigureAwait(false)).Why;
    }

    private static Digest DigestOf(IWatchStore store, long from, long to)
    {
        var isProtected = store.ProtectedReports();
        var withheld = new ProtectedWords(isProtected.IsEmpty ? [] : [.. store.StoredReports().Select(held => held.Report)]);
        return Digest.Of(new PublicationLog(PublicationChannel.Feed, store.Publications(PublicationChannel.Feed)), withheld, isProtected.Length, from, to);
    }

    private static (long From, long To)? RangeOf(string? payload) =>
        payload?.Split('-') is [var from, var to] && Number(from) is { } first && Number(to) is { } last && first <= last ? (first, last) : null;

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private JobEffect Effect(JobEnd end) => new(end, Now);
}

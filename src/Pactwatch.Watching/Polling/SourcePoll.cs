using System.Globalization;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Hosts;
using Pactwatch.Watching.Pages;
using Pactwatch.Watching.Rounds;
using Pactwatch.Watching.Schedules;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Watching.Polling;

/// <summary>Asks a source for news: what it names that was not named before becomes work of its own.</summary>
public sealed class SourcePoll(StoreTurns store, PoliteFetcher fetcher, WatchSecrets secrets, TimeProvider clock) : IJobWork
{
    /// <summary>New addresses of one answer that are taken up at once; the rest come with the next answers.</summary>
    private const int MostNews = 100;

    /// <summary>From so many failures on, a source that had moved is asked at its first address again.</summary>
    private const int FailuresUntilHome = 3;

    /// <summary>A key for the request that follows the last one: asked for twice, it is made once.</summary>
    public static JobToDo JobFor(WatchedSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new JobToDo(string.Create(CultureInfo.InvariantCulture, $"poll:{source.Id}:{source.LastTryAt?.ToUnixTimeMilliseconds() ?? 0}"), JobKind.Poll, source.Id, SiteHost.Of(source.CurrentAddress), source.NextAt);
    }

    public async Task<JobEffect?> Do(Job job, Func<Task<bool>> begin, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(begin);
        var source = await store.Do(held => held.Sources().FirstOrDefault(source => source.Id == job.Subject), stop).ConfigureAwait(false);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (source is not { Following: Following.Followed } || source.Kind == SourceKind.List) return new JobEffect(JobEnd.Done, now);
        if (source.Kind == SourceKind.Page) return OfPage(source, await PageOf(source, stop).ConfigureAwait(false), now);
        var outcome = await fetcher.Fetch(
            new FetchRequest(source.CurrentAddress, source.Kind == SourceKind.Feed ? FetchPurpose.Feed : FetchPurpose.Sitemap) { ETag = source.ETag, LastModified = source.LastModified, Credential = SourceCredential.Of(source, secrets) }, stop).ConfigureAwait(false);
        now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        return outcome.Result switch
        {
            FetchResult.Fetched => await begin().ConfigureAwait(false) ? await Read(source, outcome, now, stop).ConfigureAwait(false) : null,
            FetchResult.NotModified => Succeeded(source with { CurrentAddress = Moved(source, outcome) }, SourceAnswer.Unchanged, 0, outcome, now),
            _ => Failed(source, outcome, outcome.Code, outcome.Why, now),
        };
    }

    private async Task<JobEffect> Read(WatchedSource source, FetchOutcome outcome, Instant now, CancellationToken stop)
    {
        var answer = SourceAnswer.Read(source, outcome);
        if (answer.Refusal is { } why) return Failed(source, outcome, answer.Code, why, now);
        var named = answer.Named(source, now);
        var news = (await store.Do(held => named.Where(item => held.Page(item.Page.Key) is null).ToList(), stop).ConfigureAwait(false)).Take(MostNews).ToList();
        var learnt = source with
        {
            Title = source.Title ?? answer.Title,
            // What it was asked for with counts again only once all of it was taken up.
            ETag = news.Count < MostNews ? outcome.ETag : null,
            LastModified = news.Count < MostNews ? outcome.LastModified : null,
            CurrentAddress = answer.MovedTo ?? Moved(source, outcome),
            LastNewsAt = news.Count > 0 ? now : source.LastNewsAt,
        };
        return Succeeded(learnt, answer, news.Count, outcome, now) with { Found = [.. news.Select(item => item.Page)], Jobs = [.. news.Select(item => item.Job)] };
    }

    private static JobEffect Succeeded(WatchedSource source, SourceAnswer answer, int news, FetchOutcome outcome, Instant now)
    {
        var learnt = source with { MinutesLearnt = PollSchedule.Learn(source.MinutesLearnt, news > 0), Failures = 0, Code = null, Why = null, LastTryAt = now, LastSuccessAt = now };
        return new JobEffect(JobEnd.Done, now) { Sources = [learnt with { NextAt = PollSchedule.AfterSuccess(learnt, answer.Feed, now) }], Log = [CollectionLines.Of(source.Id, outcome, now)] };
    }

    private static JobEffect Failed(WatchedSource source, FetchOutcome outcome, string? code, string? why, Instant now)
    {
        var failures = source.Failures + 1;
        var learnt = source with
        {
            Failures = failures,
            Code = code,
            Why = why,
            LastTryAt = now,
            CurrentAddress = failures >= FailuresUntilHome ? source.Address : source.CurrentAddress,
            NextAt = PollSchedule.AfterFailure(source, failures, outcome.RetryAfter, now),
        };
        return new JobEffect(JobEnd.Done, now) { Sources = [learnt], Log = [CollectionLines.Of(source.Id, outcome, now) with { Code = code, Why = why }], Hosts = CollectionLines.Asked(outcome, now) };
    }

    private Task<WatchedPage?> PageOf(WatchedSource source, CancellationToken stop) => store.Do(held => held.Page(NamedItem.KeyOf(source.Address)), stop);

    /// <summary>A followed page is looked at by a job of its own, at the source's pace.</summary>
    private static JobEffect OfPage(WatchedSource source, WatchedPage? page, Instant now)
    {
        var looked = page ?? new WatchedPage(NamedItem.KeyOf(source.Address), source.Address, source.Id, now) { Title = source.Title };
        return new JobEffect(JobEnd.Done, now)
        {
            Sources = [source with { LastTryAt = now, NextAt = PollSchedule.AfterSuccess(source, null, now) }],
            Found = [looked],
            Jobs = [NamedItem.JobFor(looked, payload: null, now)],
        };
    }

    private static string Moved(WatchedSource source, FetchOutcome outcome) => outcome.IsPermanentMove ? outcome.FinalAddress : source.CurrentAddress;
}

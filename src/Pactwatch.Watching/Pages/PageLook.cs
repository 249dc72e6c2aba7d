using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading;
using Pactwatch.Reading.Access;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;
using Pactwatch.Tracing;
using Pactwatch.Watching.Hosts;
using Pactwatch.Watching.Polling;
using Pactwatch.Watching.Rounds;
using Pactwatch.Watching.Schedules;
using Pactwatch.Watching.Triage;

namespace Pactwatch.Watching.Pages;

/// <summary>Looks at a page that a source named: its text becomes a report, and a version of it where it was edited since.</summary>
/// <param name="run">Name of the run, for what is stored.</param>
public sealed class PageLook(StoreTurns store, PoliteFetcher fetcher, ReportTriage triage, TimeProvider clock, string run) : IJobWork
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public async Task<JobEffect?> Do(Job job, Func<Task<bool>> begin, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(begin);
        var (found, sources) = await store.Do(held => (held.Page(job.Subject), held.Sources()), stop).ConfigureAwait(false);
        if (found is not { } page) return new JobEffect(JobEnd.Done, Now);
        var look = new Look(job, page, sources.FirstOrDefault(source => source.Id == page.Source), KeptArticle.In(job.Payload));
        if (page.Address is null) return await begin().ConfigureAwait(false) ? OfArticle(look, null, Ended(look, PageState.Failed, WatchCodes.NoArticle, "The source's item neither leads anywhere nor holds its article."), stop) : null;

        using var fetching = ReportTrace.StartBatch(ReportStage.Collect);
        var outcome = await fetcher.Fetch(new FetchRequest(page.Address, FetchPurpose.Page) { ETag = page.ETag, LastModified = page.LastModified }, stop).ConfigureAwait(false);
        fetching?.Stop();
        look = look with { Fetching = fetching };
        return outcome.Result switch
        {
            FetchResult.Fetched => await begin().ConfigureAwait(false) ? OfPage(look, outcome, stop) : null,
            FetchResult.NotModified => Unchanged(look, outcome),
            FetchResult.Gone => OfArticle(look, outcome, Ended(look, PageState.Gone, outcome.Code, outcome.Why), stop),
            FetchResult.Refused => OfArticle(look, outcome, Ended(look, PageState.Refused, outcome.Code, outcome.Why), stop),
            _ => Failed(look, outcome, stop),
        };
    }

    private JobEffect OfPage(Look look, FetchOutcome outcome, CancellationToken stop)
    {
        using var reading = ReportTrace.StartBatch(ReportStage.Read);
        var document = FetchedDocument.Read(look.Page.Address!, outcome, look.Told, Now, stop);
        reading?.Stop();
        look = look with { Reading = reading };
        var seen = look with { Page = look.Page with { FinalAddress = outcome.FinalAddress, ETag = outcome.ETag, LastModified = outcome.LastModified, Failures = 0 } };
        if (document.Access is { } access && AccessWords.Of(access) is { } words)
        {
            var isMissing = access.Kind == AccessKind.NotFoundPage;
            return OfArticle(seen, outcome, Ended(seen, isMissing ? PageState.Gone : PageState.Walled, isMissing ? FetchCodes.Gone : WatchCodes.Walled, words), stop);
        }

        return document.Reading is null ? OfArticle(seen, outcome, Ended(seen, PageState.Failed, document.Code, document.Why), stop) : Held(seen, outcome, document);
    }

    /// <summary>What the source itself sent is the report where the page gives none.</summary>
    private JobEffect OfArticle(Look look, FetchOutcome? outcome, WatchedPage otherwise, CancellationToken stop)
    {
        if (look.Article is null || look.Page.Report is not null) return Effect(look, outcome, otherwise);
        using var reading = ReportTrace.StartBatch(ReportStage.Read);
        var document = FetchedDocument.Read(look.Page.Address ?? look.Page.Key, look.Article, look.Told, Now, stop);
        reading?.Stop();
        if (document.Reading is null) return Effect(look, outcome, otherwise);
        var effect = Held(look with { Reading = reading }, outcome, document);
        // Why the page itself is not held stays to be seen.
        return effect with { Pages = [effect.Pages[0] with { Code = otherwise.Code, Why = otherwise.Why, NextAt = null }] };
    }

    private JobEffect Held(Look look, FetchOutcome? outcome, FetchedDocument document)
    {
        var now = Now;
        var text = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Reading!.Text.Characters)));
        if (text == look.Page.TextSha256) return Unchanged(look, outcome);
        var bytes = document.Bytes.ToArray();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var report = new ReportToStore(bytes, sha256, look.Page.Address ?? look.Page.Key, ReportKind.Report, Handling.Public, document.Reading, ReportReader.Version, run, now);
        ReportTrace.Tell(look.Fetching, ReportStage.Collect, [sha256]);
        ReportTrace.Tell(look.Reading, ReportStage.Read, [sha256]);
        var aside = triage.Decide(report);
        var page = Looked(look.Page, PageState.Held) with { TextSha256 = text, Report = ReportId.OfSha256(sha256), Versions = look.Page.Versions + 1, Code = null, Why = null };
        return Effect(look, outcome, page) with { Reports = [new CollectedReport(report, aside)] };
    }

    private JobEffect Unchanged(Look look, FetchOutcome? outcome) => Effect(look, outcome, Looked(look.Page, look.Page.State == PageState.Waiting ? PageState.Held : look.Page.State) with { Code = null, Why = null });

    private JobEffect Failed(Look look, FetchOutcome outcome, CancellationToken stop)
    {
        var now = Now;
        var hosts = CollectionLines.Asked(outcome, now);
        if (PageSchedule.Retry(look.Page, look.Job.Again + 1, outcome.RetryAfter, now) is not { } again)
            return OfArticle(look, outcome, Ended(look, look.Page.Report is null ? PageState.Failed : PageState.Held, outcome.Code, outcome.Why), stop) with { Hosts = hosts };
        var page = look.Page with { Failures = look.Page.Failures + 1, Code = outcome.Code, Why = outcome.Why, LastLookAt = now };
        return new JobEffect(JobEnd.Again(again, outcome.Why ?? "It could not be fetched."), now) { Pages = [page], Log = [CollectionLines.Of(look.Page.Source, outcome, now)], Hosts = hosts };
    }

    /// <summary>A page that is not there any more, or gave nothing. What is held of it stays held.</summary>
    private WatchedPage Ended(Look look, PageState state, string? code, string? why) =>
        Looked(look.Page, look.Page.Report is null ? state : PageState.Held) with { Code = code, Why = why, NextAt = state is PageState.Walled or PageState.Failed && look.Page.Report is not null ? PageSchedule.Next(look.Page, look.Page.Looks + 1, Now) : null };

    private WatchedPage Looked(WatchedPage page, PageState state)
    {
        var now = Now;
        return page with { State = state, Looks = page.Looks + 1, LastLookAt = now, NextAt = PageSchedule.Next(page, page.Looks + 1, now) };
    }

    private JobEffect Effect(Look look, FetchOutcome? outcome, WatchedPage page)
    {
        var now = Now;
        // A page that is followed for itself is looked at when its source is due.
        var looked = look.Source is { Kind: SourceKind.Page } ? page with { NextAt = null } : page;
        return new JobEffect(JobEnd.Done, now)
        {
            Pages = [looked],
            Sources = look.Source is { Kind: SourceKind.Page } source ? [OfItsOwn(source, page, now)] : [],
            Log = outcome is null ? [] : [CollectionLines.Of(page.Source, outcome, now) with { Report = page.Report, Code = page.Code ?? outcome.Code, Why = page.Why ?? outcome.Why }],
        };
    }

    private static WatchedSource OfItsOwn(WatchedSource source, WatchedPage page, Instant now) => page.Why is null
        ? source with { Failures = 0, Code = null, Why = null, LastSuccessAt = now, LastTryAt = now, MinutesLearnt = PollSchedule.Learn(source.MinutesLearnt, page.Versions > 1) }
        : source with { Failures = source.Failures + 1, Code = page.Code, Why = page.Why, LastTryAt = now };

    private sealed record Look(Job Job, WatchedPage Page, WatchedSource? Source, KeptArticle? Article)
    {
        /// <summary>The fetch, over by then; null where nobody listens or nothing was fetched.</summary>
        public Activity? Fetching { get; init; }

        /// <summary>The reading of what was fetched or kept.</summary>
        public Activity? Reading { get; init; }

        public ToldOfPage Told => new(Page.Title, Source?.Title, Page.Published);
    }
}

using System.Collections.Immutable;

namespace Pactwatch.Storage.Copying;

/// <summary>
/// All that makes up a store, each table behind those that it points at. What can be made again is left out: claims, accords, the index
/// of words; so are the list of migrations, which says how a store came about, and that of workers, which are at work on one store. A test holds this against the schema.
/// </summary>
internal static class StoreTables
{
    /// <summary>Tables that follow from others or belong to one store alone.</summary>
    public static ImmutableArray<string> LeftOut { get; } = ["migration", "claims", "accord", "worker", "report_words", "searched_reading"];

    public static ImmutableArray<StoreTable> All { get; } =
    [
        StoreTable.Of("run", "id", "id, program_version, started_at"),
        StoreTable.Of("content", "sha256", "sha256, length, packing, bytes"),
        StoreTable.Of("report", "id", "id, sha256, recorded_at, run"),
        StoreTable.Of("report_source", "report, source", "report, source, recorded_at, run"),
        StoreTable.Of(
            "reading",
            "number",
            "number, report, reader_version, kind, handling, text, blocks, title, outlet, byline, url, language, published_on, published_basis, published_from, published_to, published_stated, published_conflict, published_words, modified_on, findings, digest, recorded_at, run, links, authority"),
        StoreTable.Of("judgement", "number", "number, id, what, report, exact, prefix, suffix, slot, value, by, at, why, supersedes, recorded_at, about"),
        StoreTable.Of("publication", "number", "number, channel, uid, sequence, accord, thing, title, signs, slots, called_off, as_of, at"),
        StoreTable.Of("removed_report", "report", "report, why"),
        StoreTable.Of(
            "watched_source",
            "id",
            "id, address, kind, title, added_at, following, minutes_between, current_address, etag, last_modified, next_at, last_try_at, last_success_at, last_news_at, minutes_learnt, failures, code, why"),
        StoreTable.Of(
            "watched_page",
            "key",
            "key, address, source, found_at, title, published, state, code, why, final_address, etag, last_modified, text_sha256, report, looks, versions, failures, last_look_at, next_at"),
        StoreTable.Of("job", "number", "number, key, kind, subject, host, payload, made_at, state, not_before, tries, again, token, owner, leased_until, is_begun, reason, ended_at"),
        StoreTable.Of("collection", "number", "number, at, source, address, final_address, redirections, result, status, bytes, report, code, why"),
        StoreTable.Of("asked_host", "host", "host, ready_at"),
        StoreTable.Of("aside_report", "report", "report, why, told_of, at"),
        StoreTable.Of("ledger_mark", "only", "only, number"),
        StoreTable.Of("followed_words", "words", "words, added_at"),
        StoreTable.Of("subscriber", "id", "id, kind, address, added_at, is_ended, told_to"),
    ];
}

using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage.Rows;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Tests;

/// <summary>Stores outlive the program that wrote them: the words in them stay, whatever happens to the names in the code.</summary>
public sealed class StoredWordTests
{
    [Fact]
    public void The_stored_words_are_these()
    {
        Words<ReportKind>().ShouldBe(["report", "instrument", "note"]);
        Words<Handling>().ShouldBe(["public", "internal", "protected"]);
        Words<BlockKind>().ShouldBe(["title", "dateline", "byline", "body", "heading", "quote", "caption", "credit", "post", "furniture"]);
        Words<PublishedBasis>().ShouldBe(["given", "metadata", "text", "url", "inferred", "none"]);
        Words<JudgementKind>().ShouldBe(["add", "confirm", "edit", "reject", "same", "different", "doubt", "remove", "restore"]);
        Words<SourceKind>().ShouldBe(["feed", "page", "sitemap", "list"]);
        Words<Following>().ShouldBe(["followed", "paused", "removed"]);
        Words<PageState>().ShouldBe(["waiting", "held", "walled", "refused", "gone", "failed", "poison"]);
        Words<JobKind>().ShouldBe(["poll", "page", "deliver", "analyse", "stories", "reconcile"]);
        Words<SubscriberKind>().ShouldBe(["webhook", "folder", "program"]);
    }

    [Fact]
    public void Handling_is_ordered_from_lax_to_strict_since_the_stricter_one_stays()
    {
        (Handling.Public < Handling.Internal && Handling.Internal < Handling.Protected).ShouldBeTrue();
    }

    [Fact]
    public void A_word_that_is_none_of_them_is_damage()
    {
        Should.Throw<DamagedRowException>(() => StoredWord.Parse<Handling>("Public"));
        Should.Throw<DamagedRowException>(() => StoredWord.Parse<Handling>("0"));
    }

    [Fact]
    public void Instants_sort_as_text_and_come_back_to_the_nanosecond()
    {
        Instant[] instants = [Instant.FromUtc(2026, 3, 3, 12, 0), Instant.FromUtc(2026, 3, 3, 12, 0).PlusNanoseconds(1), Instant.FromUtc(2026, 3, 3, 12, 0, 1)];

        var stored = instants.Select(StoredTime.Of).ToArray();

        stored[0].ShouldBe("2026-03-03T12:00:00.000000000Z");
        stored.Order(StringComparer.Ordinal).ShouldBe(stored);
        stored.Select(StoredTime.ParseInstant).ShouldBe(instants);
    }

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(StoredWord.Of);
}

using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Publishing.Withholding;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.Withholding;

/// <summary>What is known again of a protected report, and what is anybody's.</summary>
public sealed class ProtectedWordsTests
{
    private static readonly Report Public = InventedLedger.Report("Norland will ship grain by the end of June, said Dahl. The convoy waits.");
    private static readonly Report Secret = InventedLedger.Report("The envoy Quellmar said that the convoy of 4417 lorries waits behind the ridge for a sign by the end of June.", "secret.txt", Handling.Protected);
    private static readonly ProtectedWords Withheld = new([Public, Secret]);

    [Theory]
    [InlineData("lorries waits behind the ridge", true)]
    [InlineData("LORRIES, waits - behind\nthe ridge!", true)]
    [InlineData("behind the ridge", false)]
    [InlineData("by the end of June", false)]
    [InlineData("said Quellmar", true)]
    [InlineData("quellmar", false)]
    [InlineData("4417", true)]
    [InlineData("Dahl", false)]
    [InlineData("Norland", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Runs_of_words_names_and_numbers_that_no_other_report_has_are_known_again(string? text, bool isKnown) => Withheld.Quotes(text).ShouldBe(isKnown);

    [Fact]
    public void The_id_of_a_protected_report_is_known_again() => Withheld.Quotes($"same as {Secret.Id}, by 2026").ShouldBeTrue();

    [Fact]
    public void A_short_note_is_known_again_as_a_whole()
    {
        var note = new ProtectedWords([Public, InventedLedger.Report("ask the harbourmaster", "note.txt", Handling.Protected)]);
        note.Quotes("we should ask the harbourmaster first").ShouldBeTrue();
        note.Quotes("ask the minister").ShouldBeFalse();
    }

    [Fact]
    public void Judgements_on_it_and_quoting_it_stay_and_others_go()
    {
        Judgement[] all =
        [
            Judged("on-it", Secret.Id, "x", null, ""), Judged("value", Public.Id, "Norland", "\"Qu\\u0065llmar\"", ""), Judged("why", Public.Id, "Norland", "\"a\"", "Quellmar says so"),
            Judged("other-side", Public.Id, "Norland", $"{{\"report\":\"{Secret.Id}\"}}", ""), Judged("plain", Public.Id, "Norland", "\"by the end of June\"", "as printed"),
            Judged("undo", Public.Id, "Norland", null, "") with { What = JudgementKind.Restore, Supersedes = "value" },
            Judged("undo-again", Public.Id, "Norland", null, "") with { What = JudgementKind.Restore, Supersedes = "undo" },
        ];
        Withheld.WithoutThem([.. all]).Select(judgement => judgement.Id).ShouldBe(["plain"]);
        new ProtectedWords([Public]).WithoutThem([.. all]).Length.ShouldBe(all.Length);
    }

    [Fact]
    public void What_subscribers_were_told_while_it_was_public_is_told_no_more()
    {
        Publication Row(string uid, string title) => new(PublicationChannel.Feed, uid, 0, new ToldThing("Norland", "undertaking", title, [], System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty), false, null, Instant.FromUnixTimeSeconds(0));
        new PublicationLog(PublicationChannel.Feed, [Row("1", "Quellmar: wait"), Row("2", "Norland: ship"), Row("1", "A party: wait")]).Without(Withheld).Rows.Select(row => row.Uid).ShouldBe(["2"]);
    }

    private static Judgement Judged(string id, ReportId report, string exact, string? value, string why) =>
        new(id, JudgementKind.Edit, new JudgedWords(report, exact, "", ""), "actor", value, "Ana", Instant.FromUnixTimeSeconds(0), why, null);
}

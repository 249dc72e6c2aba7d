using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Triage;

/// <summary>Which reports belong into the ledger is decided by what they tell of, whichever feed brought them.</summary>
public sealed class ReportTriageTests : IDisposable
{
    private const string Feed = "https://wire.example/rss";
    private static readonly LocalDate Day = new(2031, 3, 5);

    private readonly Rig rig = new();

    public void Dispose() => rig.Dispose();

    /// <summary>Of the truce between Ostrel and Varden that the ledger holds.</summary>
    public static TheoryData<string, string> Belonging => new()
    {
        { "the next step of it", "OSTREL, March 6, 2031 - The Ostrel council said on Thursday that its 400 soldiers would leave the Kelm harbour by March 22, two days later than the truce with Varden had foreseen." },
        { "a breach", "VARDEN, March 7, 2031 - Varden accused Ostrel on Friday of breaking the Kelm harbour truce: two boats were fired at near the Kelm harbour, its council said. Ostrel denied it." },
        { "what the other side did", "VARDEN, March 21, 2031 - Varden released 60 prisoners on Friday, as the Kelm harbour truce between Ostrel and Varden demands, Ana Sol of the Ostrel council said." },
    };

    /// <summary>Of something else, though some of it is named alike.</summary>
    public static TheoryData<string, string> Beside => new()
    {
        { "nothing of the names", "The beds of the hill villages came through a spring with little rain. Neighbours who tried straw were content with what they found under it in May." },
        { "one of the towns alone", "OSTREL, March 6, 2031 - The bakers of Ostrel will raise the price of bread by March 20, their guild said on Thursday. Flour has become dear since the winter." },
        { "another agreement of others", "TARN, March 6, 2031 - The miners' union and the Brask company signed a wage deal on Thursday. The company will pay 3,000 workers a bonus by April 1, said Ole Hart of the union." },
    };

    [Theory]
    [MemberData(nameof(Belonging))]
    public async Task It_belongs(string about, string text)
    {
        await Followed();
        await Brought(text);
        rig.Look(store => store.AsideReports(10)).ShouldBeEmpty(about);
        rig.Look(store => store.Reports()).Length.ShouldBe(2, about);
    }

    [Theory]
    [MemberData(nameof(Beside))]
    public async Task It_lies_beside(string about, string text)
    {
        await Followed();
        await Brought(text);
        rig.Look(store => store.Reports()).Length.ShouldBe(1, about);
        rig.Look(store => store.AsideReports(10)).Length.ShouldBe(1, about);
    }

    [Fact]
    public async Task Words_that_are_followed_decide_whatever_else_a_report_tells_of_and_what_lay_beside_is_decided_on_again()
    {
        await Followed();
        await Brought("OSTREL, March 6, 2031 - The bakers of Ostrel will raise the price of bread by March 20, their guild said on Thursday. Flour has become dear since the winter.");
        rig.Look(store => store.AsideCount()).ShouldBe(1);
        Follow("bread FLOUR", isFollowed: true);
        await rig.Round(ledger: () => rig.Ledger(Day));
        rig.Look(store => store.AsideCount()).ShouldBe(0);
        rig.Look(store => store.Reports()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_report_is_beside_where_only_some_of_the_words_are_in_it()
    {
        Follow("harbour truce", isFollowed: true);
        await Brought("The harbour of Kelm was dredged in March, and boats with a deep keel can land there again from the first days of April on, the town said.");
        rig.Look(store => store.AsideReports(1)).Single().Aside.Why.ShouldBe("It names nothing of what is followed.");
    }

    [Fact]
    public async Task What_lies_beside_is_not_decided_on_again_because_the_agreement_has_one_report_more()
    {
        await Followed();
        await Brought("VARDEN, March 21, 2031 - Varden released 60 prisoners on Friday, as the Kelm harbour truce between Ostrel and Varden demands, Ana Sol of the Ostrel council said.");
        var before = rig.Triage.Mark;
        await rig.Round(ledger: () => rig.Ledger(new LocalDate(2031, 3, 22)));
        rig.Ledger(new LocalDate(2031, 3, 22)).Accords.ShouldHaveSingleItem().Reports.Length.ShouldBe(2);
        rig.Triage.Mark.ShouldBe(before);
    }

    [Fact]
    public async Task A_report_that_a_person_took_stays_taken()
    {
        await Followed();
        await Brought("The beds of the hill villages came through a spring with little rain. Neighbours who tried straw were content with what they found under it in May.");
        var taken = rig.Look(store => store.AsideReports(1)).Single().Report.Report.Id;
        rig.Look(store =>
        {
            store.Decide([(taken, null)], rig.Clock.Now);
            return true;
        });
        Follow("quite another matter", isFollowed: true);
        await rig.Round(ledger: () => rig.Ledger(Day));
        rig.Look(store => store.Reports()).ShouldContain(report => report.Id == taken);
    }

    private void Follow(string words, bool isFollowed) => rig.Look(store =>
    {
        store.Follow(words, isFollowed, rig.Clock.Now);
        return true;
    });

    /// <summary>A ledger that holds the truce.</summary>
    private async Task Followed()
    {
        rig.World.Feed(Feed, ("https://wire.example/truce", "Truce"));
        rig.World.Page("https://wire.example/truce", ToyArticle.OfTruce());
        rig.Follow(Feed);
        await rig.Round();
        rig.Look(store => store.Reports()).ShouldHaveSingleItem();
    }

    private async Task Brought(string text)
    {
        const string Page = "https://other.example/article";
        rig.World.Feed("https://other.example/rss", (Page, "Article"));
        rig.World.Page(Page, ToyArticle.Page("Article of the day", text));
        rig.Follow("https://other.example/rss");
        await rig.Round(ledger: () => rig.Look(store => store.Reports()).IsEmpty ? null : rig.Ledger(Day));
        rig.Page(Page).State.ShouldBe(PageState.Held);
    }
}

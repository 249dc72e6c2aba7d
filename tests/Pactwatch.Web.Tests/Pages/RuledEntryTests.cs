using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Evidence;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests.Pages;

/// <summary>An undertaking whose window a person filled: their value leads, the machine's stays readable, and the history tells both.</summary>
public sealed class RuledEntryTests
{
    private static readonly Judgement Edit = new("j-1", JudgementKind.Edit, JudgedWords.Of(SampleLedger.Story.Reports[0].Id), "window", "null", "A. Holm", Instant.FromUtc(2031, 6, 21, 9, 30), "the ministry meant <the> 3rd", null);
    private static readonly SourcedLedger Ledger = MakeRuled();

    [Fact]
    public async Task The_entry_tells_who_filled_the_cell_why_and_what_the_machine_had_read()
    {
        var page = await ServedPages.Parsed(ServedPages.Entry(Ledger, "u-1"));
        var ruling = page.QuerySelector(".rulings li")!.TextContent;
        ruling.ShouldStartWith("window by 3 Jul 2031");
        ruling.ShouldContain("by A. Holm, 21 Jun 2031: the ministry meant <the> 3rd");
        page.QuerySelector(".rulings s")!.TextContent.ShouldBe("by 30 Jun 2031");
        page.QuerySelector(".gloss")!.TextContent.ShouldBe("Gloss: Estmark pays translated by A. Holm");
    }

    [Fact]
    public async Task The_ledger_marks_the_row() =>
        (await ServedPages.Parsed(ServedPages.Section(Ledger, AccordSection.Ledger, "q=crowns"))).QuerySelector(".ledger tbody")!.TextContent.ShouldContain("edited by a person");

    [Fact]
    public void The_history_holds_the_ruling_on_its_day_and_says_where_it_is_undone()
    {
        EntryHistory.Of(Ledger, Ledger.Accords[0], "u-1")[^1].What.ShouldBe("Edit of the window by A. Holm: the ministry meant <the> 3rd");
        var undone = Ledger with { Effects = [Ledger.Effects[0] with { Fate = JudgementFate.Undone }] };
        EntryHistory.Of(undone, undone.Accords[0], "u-1")[^1].What.ShouldEndWith("(undone)");
        EntryHistory.Of(Ledger, Ledger.Accords[0], "u-2").ShouldNotContain(step => step.What.StartsWith("Edit", StringComparison.Ordinal));
    }

    private static SourcedLedger MakeRuled()
    {
        var accord = SampleLedger.Story.Accords[0];
        var entry = accord.Undertakings.Single(entry => entry.Id == "u-1");
        var claim = entry.Mentions[0] with { Gloss = new Gloss("Estmark pays", "A. Holm", null) };
        var ruled = entry with { Mentions = [claim, .. entry.Mentions.Skip(1)], Rulings = [new SlotRuling("window", "by 2031-07-03", "by 2031-06-30", claim.Id, Edit)] };
        return SampleLedger.Story with
        {
            Accords = [accord with { Undertakings = accord.Undertakings.Replace(entry, ruled) }],
            Effects = [new JudgementEffect(Edit, JudgementFate.InEffect, null, [claim.Id])],
        };
    }
}

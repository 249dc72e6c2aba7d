using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.JudgementFiles;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.JudgementFiles;

/// <summary>Judgements mailed from one laptop to another: a union by id, nothing lost, conflicts told.</summary>
public sealed class JudgementMergeTests
{
    private static readonly ReportId Held = new("r-1");
    private static readonly JudgedWords Words = new(Held, "Norland will leave", "say that ", " by June");

    [Fact]
    public void A_file_comes_back_as_it_went()
    {
        ImmutableArray<Judgement> all = [By("Ana", 1).Make(JudgementKind.Edit, Words, "window", "{\"from\":null,\"to\":\"2031-06-30\"}", "“as said” <now>\n", "undertaking/withdraw"), By("Ben", 2).Make(JudgementKind.Edit, Words, "object", SlotValues.Empty), By("Ana", 3).Make(JudgementKind.Reject, Words)];
        var (read, faults) = JudgementFile.Read(Text(all));
        faults.ShouldBeEmpty();
        read.ShouldBe(all);
        Text(read).ShouldBe(Text([all[2], all[0], all[1]]));
    }

    [Fact]
    public void Merging_is_a_union_and_the_order_and_number_of_times_do_not_matter()
    {
        var (ana, ben, both) = (Edit("Ana", 1, "\"a\""), Edit("Ben", 2, "\"a\""), Confirm("Cleo", 3));
        var one = Merge([ana], [ben, both], [both]);
        one.New.ShouldBe([ben, both]);
        (one.Held, one.Conflicts.Length).ShouldBe((0, 0));
        Merge([ana], [both], [both, ben]).New.ShouldBe(one.New);
        var again = Merge([ana, ben, both], [ben, both], [both]);
        (again.New.Length, again.Held, again.Conflicts.Length).ShouldBe((0, 2, 0));
    }

    [Fact]
    public void Two_values_of_one_slot_on_the_same_words_are_a_conflict_and_both_are_kept()
    {
        var merge = Merge([Edit("Ana", 1, "\"by June\"")], [Edit("Ben", 2, "\"by July\"")]);
        merge.New.Length.ShouldBe(1);
        var conflict = merge.Conflicts.ShouldHaveSingleItem();
        (conflict.What, conflict.Earlier.By, conflict.Later.By).ShouldBe(("two values of window", "Ana", "Ben"));
    }

    [Fact]
    public void Two_files_can_be_in_conflict_with_each_other() => Merge([], [Edit("Ana", 1, "\"by June\"")], [Edit("Ben", 2, "\"by July\"")]).Conflicts.ShouldHaveSingleItem();

    [Fact]
    public void Confirmed_and_rejected_are_a_conflict() => Merge([Confirm("Ana", 1)], [By("Ben", 2).Make(JudgementKind.Reject, Words)]).Conflicts.ShouldHaveSingleItem().What.ShouldBe("confirmed and rejected");

    [Fact]
    public void Same_and_different_are_a_conflict_where_they_name_the_same_words()
    {
        var (other, another) = (SlotValues.Of(new JudgedWords(new ReportId("r-2"), "the troops go", "", "")), SlotValues.Of(new JudgedWords(new ReportId("r-2"), "the ships stay", "", "")));
        Merge([By("Ana", 1).Make(JudgementKind.Same, Words, value: other)], [By("Ben", 2).Make(JudgementKind.Different, Words, value: other)]).Conflicts.ShouldHaveSingleItem().What.ShouldBe("same and different");
        Merge([By("Ana", 1).Make(JudgementKind.Same, Words, value: other)], [By("Ben", 2).Make(JudgementKind.Different, Words, value: another)]).Conflicts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("window", "\"by June\"", "window", "\"by June\"")]
    [InlineData("window", "{\"from\":null,\"to\":\"2031-06-30\"}", "window", "{ \"to\": \"2031-06-30\", \"from\": null }")]
    [InlineData("window", "\"by June\"", "actor", "\"Norland\"")]
    public void What_agrees_or_is_about_another_slot_is_no_conflict(string slot, string value, string otherSlot, string other) =>
        Merge([By("Ana", 1).Make(JudgementKind.Edit, Words, slot, value)], [By("Ben", 2).Make(JudgementKind.Edit, Words, otherSlot, other)]).Conflicts.ShouldBeEmpty();

    [Fact]
    public void What_was_taken_back_is_in_no_conflict()
    {
        var ana = Edit("Ana", 1, "\"by June\"");
        Merge([ana, By("Ana", 2).Undo(ana)], [Edit("Ben", 3, "\"by July\"")]).Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void A_persons_own_later_word_is_no_conflict() => Merge([], [Edit("Ana", 1, "\"by June\""), Edit("Ana", 2, "\"by July\"")]).Conflicts.ShouldBeEmpty();

    [Fact]
    public void Judgements_on_reports_that_are_not_held_are_kept_and_told()
    {
        var merge = Merge([], [By("Ana", 1).Make(JudgementKind.Confirm, Words with { Report = new ReportId("r-9") })]);
        merge.New.Length.ShouldBe(1);
        merge.UnknownReports.ShouldBe([(new ReportId("r-9"), 1)]);
    }

    [Fact]
    public void Another_judgement_under_a_used_id_is_left_out_and_told()
    {
        var ana = Edit("Ana", 1, "\"by June\"");
        var merge = Merge([ana], [ana with { Value = "\"by May\"" }]);
        merge.New.ShouldBeEmpty();
        merge.Faults.ShouldHaveSingleItem();
    }

    [Fact]
    public void Lines_that_hold_no_judgement_are_told_by_their_number()
    {
        var text = Text([Edit("Ana", 1, "\"a\"")]);
        var (read, faults) = JudgementFile.Read("\uFEFF" + text + "\n{\nnull\n{\"id\":\"j-1\"}\n" + text);
        read.Length.ShouldBe(2);
        faults.Select(fault => fault.Line).ShouldBe([3, 4, 5]);
    }

    private static JudgementMaker By(string name, int hour) => new(name, Instant.FromUtc(2031, 6, 1, hour, 0));

    private static Judgement Edit(string by, int hour, string value) => By(by, hour).Make(JudgementKind.Edit, Words, "window", value);

    private static Judgement Confirm(string by, int hour) => By(by, hour).Make(JudgementKind.Confirm, Words);

    private static JudgementMerge Merge(ImmutableArray<Judgement> held, params ImmutableArray<Judgement>[] files) => JudgementMerge.Of(held, files, new HashSet<ReportId> { Held });

    private static string Text(ImmutableArray<Judgement> judgements)
    {
        using var stream = new MemoryStream();
        JudgementFile.Write(stream, judgements);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

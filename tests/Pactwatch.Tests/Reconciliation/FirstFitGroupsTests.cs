using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Reconciliation;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>Groups that are looked up by key and by kind are those that asking every group gives.</summary>
public sealed class FirstFitGroupsTests
{
    [Fact]
    public void An_item_goes_to_the_first_group_all_of_whose_members_agree_with_it()
    {
        var items = Gen.ListOf(from place in Gen.Choose(0, 3) from number in Gen.Choose(0, 9) select (place, number));
        Prop.ForAll(items.ToArbitrary(), list =>
        {
            var groups = new FirstFitGroups<(int Place, int Number)>(item => item.ToString(), Keys, Keys, Agree);
            foreach (var item in list) groups.Add(item);
            Shown(groups.All).ShouldBe(Shown(Plainly([.. list])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(3, 5));
    }

    [Fact]
    public void A_group_that_an_item_is_barred_from_is_passed_over_for_this_item_alone()
    {
        var groups = new FirstFitGroups<(int Place, int Number)>(item => item.ToString(), Keys, Keys, Agree);
        groups.Add((1, 1)).ShouldBe(0);
        groups.Add((1, 2), members => members.Count == 1).ShouldBe(1);
        groups.Add((1, 2)).ShouldBe(0);
    }

    [Fact]
    public void What_is_put_into_a_group_unasked_has_a_say_in_it_from_then_on()
    {
        var groups = new FirstFitGroups<(int Place, int Number)>(item => item.ToString(), Keys, Keys, Agree);
        groups.Add((1, 1)).ShouldBe(0);
        groups.AddTo(0, (1, 9));
        groups.Add((1, 2)).ShouldBe(1);
    }

    /// <summary>Not of a kind with itself where the number is 5: two such are never in one group.</summary>
    private static bool Agree((int Place, int Number) one, (int Place, int Number) other) =>
        one.Place == other.Place && Math.Abs(one.Number - other.Number) <= 3 && one.Number + other.Number != 10;

    private static string[] Keys((int Place, int Number) item) => [$"at {item.Place}"];

    private static List<List<(int Place, int Number)>> Plainly((int Place, int Number)[] items)
    {
        var groups = new List<List<(int, int)>>();
        foreach (var item in items)
        {
            if (groups.Find(held => held.TrueForAll(other => Agree(item, other))) is { } group) group.Add(item);
            else groups.Add([item]);
        }

        return groups;
    }

    private static string Shown(IEnumerable<IEnumerable<(int Place, int Number)>> groups) => string.Join(" | ", groups.Select(group => string.Join(' ', group)));
}

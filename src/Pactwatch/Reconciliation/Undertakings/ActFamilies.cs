using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>Acts that two reports may class differently though they tell of one deed, and acts that can be done only once.</summary>
public static class ActFamilies
{
    /// <summary>One deed, two verbs: handing a thing or sum over, sending people somewhere, voting on a text.</summary>
    private static readonly Act[][] Families =
    [
        [Act.Transfer, Act.Provide, Act.Pay, Act.Release],
        [Act.Increase, Act.Provide, Act.Establish, Act.Start, Act.Relocate],
        [Act.Hold, Act.Sign],
        [Act.Pay, Act.Increase],
        [Act.Refrain, Act.Remain],
        [Act.Buy, Act.Provide],
    ];

    /// <summary>Different acts of one family: they match only where number or object bear it out.</summary>
    public static bool AreNear(Act one, Act other) => one != other && Families.Any(family => family.Contains(one) && family.Contains(other));

    /// <summary>Two dates for such an act in one report can't both be right; talks or payments may come again.</summary>
    public static bool IsDoneOnce(Act act) => act is Act.End or Act.Withdraw or Act.Transfer or Act.Disarm or Act.Reduce or Act.Remain;

    /// <summary>Ways of telling that people go from one place to another.</summary>
    public static bool IsOfPeopleMoving(Act act) => act is Act.Withdraw or Act.Relocate or Act.Transfer or Act.Release or Act.Allow;

    /// <summary>Acts that are what they are by their object ("end the mission", "end the tariffs").</summary>
    public static bool IsOfItsObject(Act act) =>
        act is not (Act.Withdraw or Act.Remain or Act.Reduce or Act.Pay or Act.Release or Act.Relocate);

    /// <summary>Acts of which an amount is a part: some of the troops leave, a sum is paid by instalments. A suit over $6 million is dropped as a whole.</summary>
    public static bool IsDoneInParts(Act act) =>
        act is Act.Withdraw or Act.Reduce or Act.Increase or Act.Relocate or Act.Transfer or Act.Release or Act.Pay or Act.Provide or Act.Buy or Act.Allow or Act.Verify or Act.Disarm or Act.Other;
}

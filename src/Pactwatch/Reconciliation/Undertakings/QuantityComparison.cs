using System.Globalization;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Extraction.Phrases;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>What two tellings of an amount have to do with each other.</summary>
public enum QuantityRelation
{
    BothUntold,
    OneUntold,

    /// <summary>The same, or one the vaguer or rounder word for the other.</summary>
    Compatible,

    /// <summary>Numbers near each other that can't both be right ("214" and "241").</summary>
    Rival,

    /// <summary>Amounts of different things, or of a part and the whole.</summary>
    Different,
}

/// <summary>Compares amounts as intervals.</summary>
public static class QuantityComparison
{
    /// <summary>"Some 2,400" covers what rounds to it: a twentieth either way.</summary>
    private const int RoundingParts = 20;

    /// <summary>Of so few, one more or less is a rival count and not another thing.</summary>
    private const int FewAtMost = 12;

    public static QuantityRelation Compare(UndertakingReading one, UndertakingReading other)
    {
        if (one.Share == ShareOfWhole.Untold && other.Share == ShareOfWhole.Untold) return QuantityRelation.BothUntold;
        if (one.Share == ShareOfWhole.Untold || other.Share == ShareOfWhole.Untold) return QuantityRelation.OneUntold;
        if (one.Quantity is { } left && other.Quantity is { } right) return OfOneUndertaking(left, right);
        var shares = (First: Min(one.Share, other.Share), Second: Max(one.Share, other.Share));
        return shares switch
        {
            (ShareOfWhole.Amount, ShareOfWhole.Some) or (ShareOfWhole.Some, ShareOfWhole.Some) => QuantityRelation.Compatible,
            (ShareOfWhole.All, ShareOfWhole.All) or (ShareOfWhole.Rest, ShareOfWhole.Rest) => QuantityRelation.Compatible,

            // When the rest is out, all are out: one thing where the end is the same.
            (ShareOfWhole.All, ShareOfWhole.Rest) when one.Window.To is not null && one.Window.To == other.Window.To => QuantityRelation.Compatible,
            _ => QuantityRelation.Different,
        };
    }

    /// <summary>
    /// Two amounts that may be of one undertaking: a rate may be left out where the number is the same ("$1,800 for each
    /// worker", "$1,800"), and a plain word for people may stand for a nearer one ("38 people", "38 workers").
    /// </summary>
    public static QuantityRelation OfOneUndertaking(Quantity one, Quantity other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var told = Compare(one, other);
        if (told != QuantityRelation.Different) return told;
        var isRateTold = one.Per is not null && other.Per is not null;
        var isPlain = ArePeople(one.Unit) && ArePeople(other.Unit) && (IsPlain(one.Unit) || IsPlain(other.Unit));
        var plainly = Compare(Plainly(one, isRateTold, isPlain), Plainly(other, isRateTold, isPlain));
        // "$1,800 for each worker" beside "$1,500": rival sums. "600 trucks a day" beside "500 trucks": a rate and a total.
        return plainly == QuantityRelation.Rival && !isRateTold && Units.IsTimeUnit(one.Per ?? other.Per) ? told : plainly;
    }

    private static Quantity Plainly(Quantity quantity, bool keepsRate, bool isOfPeople) =>
        quantity with { Per = keepsRate ? quantity.Per : null, Unit = isOfPeople ? "people" : quantity.Unit };

    private static bool ArePeople(string? unit) => unit is not null && GroupOf(unit) is { IsPeople: true };

    private static bool IsPlain(string? unit) => PhraseWords.KindOf(unit) is "people";

    public static QuantityRelation Compare(Quantity one, Quantity other)
    {
        if (!AreSameUnit(one.Unit, other.Unit) || one.Per != other.Per) return QuantityRelation.Different;
        if (one.Share is not null || other.Share is not null) return Compare(one.Share, other.Share);
        var (oneLow, oneHigh) = Bounds(one);
        var (otherLow, otherHigh) = Bounds(other);
        if (oneLow <= otherHigh && otherLow <= oneHigh) return QuantityRelation.Compatible;
        return AreNear(one, other) ? QuantityRelation.Rival : QuantityRelation.Different;
    }

    public static bool AreSameUnit(string? one, string? other) =>
        one is null || other is null || one == other || PhraseWords.KindOf(one) is { } kind && kind == PhraseWords.KindOf(other)
        || !(Units.IsAmount(one) || Units.IsAmount(other)) && HeadOf(one) == HeadOf(other);

    /// <summary>The unit that a ledger names: the one that near-synonyms share ("troops" for soldiers), else the words as printed; null where nothing is counted.</summary>
    public static string? UnitOf(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (quantity.Unit is not { } unit || Units.IsAmount(unit)) return quantity.Unit;
        return GroupOf(unit)?.Unit ?? unit;
    }

    /// <summary>Near-synonyms share a unit ("servicemen", "soldiers": troops); "oil tankers" are tankers.</summary>
    private static string HeadOf(string unit) => GroupOf(unit)?.Unit ?? unit[(unit.LastIndexOf(' ') + 1)..];

    private static GroupNoun? GroupOf(string unit) => GroupNouns.English.Find(unit) ?? GroupNouns.English.Find(unit.AsSpan(unit.LastIndexOf(' ') + 1));

    // A share of a whole that is told as a number elsewhere is a different telling; vague shares hold exact ones.
    private static QuantityRelation Compare(Share? one, Share? other)
    {
        if (one is not { } left || other is not { } right) return one is { Least: 0m, Most: 1m } || other is { Least: 0m, Most: 1m } || (one ?? other) is { Least: 1m } ? QuantityRelation.Compatible : QuantityRelation.Different;
        return left.Least <= right.Most && right.Least <= left.Most ? QuantityRelation.Compatible : QuantityRelation.Rival;
    }

    /// <summary>Within a quarter of each other, or the same digits in another order or with one zero more, or small counts one apart.</summary>
    private static bool AreNear(Quantity one, Quantity other)
    {
        if (one.Min is not { } left || other.Min is not { } right || left <= 0 || right <= 0) return false;
        if (Math.Min(left, right) * 5 >= Math.Max(left, right) * 4) return true;
        if (Math.Max(left, right) <= FewAtMost && Math.Abs(left - right) == 1) return true;
        return Digits(left) == Digits(right) || Math.Max(left, right) == Math.Min(left, right) * 10;
    }

    private static string Digits(decimal number) =>
        string.Concat(number.ToString("0.##", CultureInfo.InvariantCulture).Order());

    private static (decimal Low, decimal High) Bounds(Quantity quantity)
    {
        var low = quantity.Min ?? decimal.MinValue;
        var high = quantity.Max ?? decimal.MaxValue;
        if (quantity.Approximation != Approximation.About || quantity.Min is null || quantity.Max is null) return (low, high);
        return (low - (Math.Abs(low) / RoundingParts), high + (Math.Abs(high) / RoundingParts));
    }

    private static ShareOfWhole Min(ShareOfWhole one, ShareOfWhole other) => one < other ? one : other;

    private static ShareOfWhole Max(ShareOfWhole one, ShareOfWhole other) => one > other ? one : other;
}

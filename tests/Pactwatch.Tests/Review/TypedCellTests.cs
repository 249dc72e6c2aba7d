using NodaTime;
using Pactwatch.Review;

namespace Pactwatch.Tests.Review;

/// <summary>What people type into a cell, and the value that is kept of it.</summary>
public sealed class TypedCellTests
{
    private static readonly LocalDate Told = new(2031, 3, 4);

    [Theory]
    [InlineData("2031-06-30", "2031-06-30", "2031-06-30")]
    [InlineData("2031-06-01..2031-06-30", "2031-06-01", "2031-06-30")]
    [InlineData("..2031-06-30", null, "2031-06-30")]
    [InlineData("2031-06-01..", "2031-06-01", null)]
    [InlineData("by 2031-06-30", null, "2031-06-30")]
    [InlineData("by the end of June 2031", null, "2031-06-30")]
    [InlineData("by 30 June", null, "2031-06-30")]
    [InlineData("in September 2031", "2031-09-01", "2031-09-30")]
    [InlineData("next month", "2031-04-01", "2031-04-30")]
    public void Dates(string typed, string? from, string? to)
    {
        var value = TypedCell.Value("window", typed, Told);
        value.ShouldContain($"\"from\":{(from is null ? "null" : $"\"{from}\"")}");
        value.ShouldContain($"\"to\":{(to is null ? "null" : $"\"{to}\"")}");
    }

    [Theory]
    [InlineData("450 troops", "\"min\":450,", "\"unit\":\"troops\"")]
    [InlineData("about 450 troops", "\"approximation\":\"about\"", "\"min\":450")]
    [InlineData("200 to 300 trucks", "\"max\":300", "\"min\":200")]
    [InlineData("1,200", "\"min\":1200", "\"unit\":null")]
    [InlineData("at least 40 prisoners", "\"approximation\":\"atLeast\"", "\"min\":40")]
    public void Amounts(string typed, string one, string other) => TypedCell.Value("quantity", typed, null).ShouldSatisfyAllConditions(value => value.ShouldContain(one), value => value.ShouldContain(other));

    [Theory]
    [InlineData("actor", "Norland's troops", "\"Norland's troops\"")]
    [InlineData("places", "Orlo; Tarrin ;", "[\"Orlo\",\"Tarrin\"]")]
    [InlineData("act", "Withdraw", "\"withdraw\"")]
    [InlineData("state", "fulfilled", "\"fulfilled\"")]
    [InlineData("kind", "undertaking", "\"undertaking\"")]
    [InlineData("kind", "demand", "\"demand\"")]
    [InlineData("window", "-", "null")]
    [InlineData("object", "  ", "null")]
    public void Words(string slot, string typed, string value) => TypedCell.Value(slot, typed, Told).ShouldBe(value);

    [Theory]
    [InlineData("window", "when it suits them", "read as no date")]
    [InlineData("window", "2031-06-30..2031-06-01", "read as no date")]
    [InlineData("quantity", "plenty", "read as no amount")]
    [InlineData("act", "fly", "is one of: withdraw")]
    [InlineData("state", "finished", "is one of:")]
    public void What_cannot_be_read_says_what_can(string slot, string typed, string message) =>
        Should.Throw<RulingRefusedException>(() => TypedCell.Value(slot, typed, Told)).Message.ShouldContain(message);
}

using Pactwatch.Reconciliation.Events;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>Where a clause tells of a part of a place only.</summary>
public sealed class PlaceScopeTests
{
    [Theory]
    [InlineData("US troops withdrew from the federal areas of Iraq on 17 February 2031", "federal areas of Iraq")]
    [InlineData("US troops withdrew from northern Iraq on 17 February 2031", "northern Iraq")]
    [InlineData("The army has left most of Syria", "most of Syria")]
    [InlineData("The rebels handed over parts of the valley", "parts of the valley")]
    [InlineData("US troops withdrew from Iraq, except the Kurdish region, on 17 February 2031", "except the Kurdish")]
    [InlineData("The troops have left the populated areas", "populated areas")]
    public void A_part_of_a_place_is_told_as_one(string words, string part) => PlaceScope.Part(words).ShouldBe(part);

    [Theory]
    [InlineData("US troops withdrew from Iraq on 17 February 2031")]
    [InlineData("The army left Northern Ireland in 2007")]
    [InlineData("Some of the soldiers left Iraq")]
    [InlineData("The northern army left Iraq")]
    [InlineData("The last part of the convoy left Goma")]
    public void A_whole_is_not(string words) => PlaceScope.Part(words).ShouldBeNull();
}

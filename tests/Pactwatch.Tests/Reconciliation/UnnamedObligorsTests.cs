namespace Pactwatch.Tests.Reconciliation;

/// <summary>Who owes what no report says who is to do.</summary>
public sealed class UnnamedObligorsTests
{
    private const string Norlands = "act=withdraw party=Norland actor=Norland place=Vesk by=2031-09-30";
    private const string Kerlands = "act=pay party=Kerland actor=Kerland amount=60_USD by=2031-07-15";

    [Theory]
    [InlineData("act=transfer object=the_base for=Kerland by=2031-12-31", "Norland")]
    [InlineData("act=pay object=a_grant for=Norland by=2031-12-31", "Kerland")]
    [InlineData("act=establish object=a_commission by=2031-12-31", "Kerland and Norland")]
    [InlineData("act=hold object=talks by=2031-12-31", "Kerland and Norland")]
    [InlineData("act=sign object=the_treaty by=2031-12-31", "Kerland and Norland")]
    public void It_is_filled_from_the_accord(string unnamed, string actor) => ActorOf(unnamed, Norlands, Kerlands).ShouldBe(actor);

    [Fact]
    public void An_act_that_one_party_alone_does_is_its_own() =>
        ActorOf("act=transfer object=the_port by=2032-12-31", Norlands, Kerlands, "act=transfer party=Norland actor=Norland object=the_base by=2031-10-31", "act=transfer party=Norland actor=Norland object=the_mine by=2031-11-30").ShouldBe("Norland");

    [Theory]
    [InlineData("act=release amount=96_prisoners by=2031-12-31")]
    [InlineData("act=end object=the_blockade by=2031-12-31")]
    [InlineData("act=allow object=the_crossing by=2031-12-31")]
    public void Where_nothing_tells_it_stays_open(string unnamed) => ActorOf(unnamed, unnamed, Norlands, Kerlands).ShouldBeNull();

    [Fact]
    public void What_the_paragraph_tells_right_behind_a_partys_own_is_its_own() => ActorOf("act=end object=the_blockade by=2031-12-31", Norlands, Kerlands).ShouldBe("Kerland");

    [Fact]
    public void Who_is_named_is_not_replaced() => ActorOf("act=establish actor=the_ministry object=a_commission by=2031-12-31", Norlands, Kerlands).ShouldBe("the ministry");

    private static string? ActorOf(string claim, params string[] others)
    {
        var draft = (others.Contains(claim) ? others : others.Append(claim)).Aggregate(new ReportDraft("a", "2031-03-03"), (report, notation) => report.Undertakes(notation));
        return Ledgers.Accord(null, draft).Undertakings.Single(entry => entry.Mentions.Any(mention => mention.Act.ToString().Equals(claim.Split(' ')[0][4..], StringComparison.OrdinalIgnoreCase) && claim.Contains((mention.Object?.Value ?? "prisoners").Replace(' ', '_'), StringComparison.Ordinal))).Actor is { Length: > 0 } actor ? actor : null;
    }
}

using Pactwatch.Collecting.Fetching;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Settings;
using Pactwatch.Watching.Tests.Toys;

namespace Pactwatch.Watching.Tests.Settings;

/// <summary>A source is told its secret, and nobody else is.</summary>
public sealed class SourceCredentialTests : IDisposable
{
    private const string Feed = "https://wire.example/members.xml";
    private const string Elsewhere = "https://other.example/members.xml";

    private readonly Rig rig = new();
    private readonly List<(string Address, bool HasSecret)> asked = [];

    public SourceCredentialTests()
    {
        rig.World.Fault = request =>
        {
            lock (asked) asked.Add((request.Address, request.Credential is not null));
            return null;
        };
    }

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task Only_the_source_itself_is_told()
    {
        rig.World.Feed(Feed, ("https://wire.example/truce", "Truce"));
        rig.World.Page("https://wire.example/truce", ToyArticle.OfTruce());
        rig.Follow(Feed);
        rig.Secrets.Put(WatchedSource.IdOf(Feed), SourceCredential.OfUser("ana", "secret"));
        await rig.Round();
        asked.Where(request => request.HasSecret).Select(request => request.Address).ShouldBe([Feed]);
        asked.Count.ShouldBe(3);
    }

    [Fact]
    public async Task One_that_moved_to_another_origin_is_told_nothing_there()
    {
        rig.World.Answer(Feed, request => ToyInternet.Served(request, ToyInternet.FeedOf([])) with { FinalAddress = Elsewhere, Redirections = [new Redirection(Feed, Elsewhere, IsPermanent: true)] });
        rig.World.Feed(Elsewhere);
        rig.Follow(Feed);
        rig.Secrets.Put(WatchedSource.IdOf(Feed), SourceCredential.OfHeader("X-Api-Key", "secret"));
        await rig.Round();
        await rig.Round(isForced: true);
        asked.ShouldContain((Elsewhere, false));
        asked.ShouldNotContain((Elsewhere, true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("basic ana")]
    [InlineData("header X-Api-Key")]
    [InlineData("header a b: c")]
    [InlineData("whsec_AAAA")]
    public void What_is_no_credential_is_none(string? kept) => SourceCredential.Parse(kept).ShouldBeNull();

    [Fact]
    public void What_can_not_be_sent_is_refused_when_it_is_given()
    {
        Should.Throw<ArgumentException>(() => SourceCredential.OfUser("a:b", "secret")).Message.ShouldNotContain("secret");
        Should.Throw<ArgumentException>(() => SourceCredential.OfHeader("X Key", "secret")).Message.ShouldNotContain("secret");
        Should.Throw<ArgumentException>(() => SourceCredential.OfHeader("X-Key", "a\nb")).Message.ShouldNotContain("a\nb");
        SourceCredential.Parse(SourceCredential.OfUser("ana", "a:b c")).ShouldNotBeNull().ToString().ShouldBe("***");
    }
}

using Pactwatch.Cli;

namespace Pactwatch.EndToEnd.Tests.Parts;

public class NearWordsTests
{
    [Theory]
    [InlineData("raed", "read")] // two letters swapped
    [InlineData("ledgr", "ledger")]
    [InlineData("exprot", "export")]
    [InlineData("reportss", "reports")]
    public void Two_edits_are_near(string word, string meant) => NearWords.To(word, ["read", "ledger", "export", "reports"]).ShouldBe(meant);

    [Theory]
    [InlineData("publish")]
    [InlineData("x")]
    [InlineData("")]
    public void More_are_not(string word) => NearWords.To(word, ["read", "ledger", "export", "reports"]).ShouldBeNull();
}

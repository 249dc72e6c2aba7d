using Pactwatch.Annotation.Attribution;
using Shouldly;

namespace Pactwatch.Tests.Annotation.Attribution;

/// <summary>Attitudes: what the lists and the learned weights take for a cue that reports no words.</summary>
public sealed class LearnedCuesTests
{
    [Theory]
    [InlineData("Both mayors championed the reopening of the bridge.", "Both mayors | championed | the reopening of the bridge")]
    [InlineData("The ministry rated the harbour as safe.", "The ministry | rated | the harbour as safe")]
    [InlineData("The union leadership embraced the settlement.", "The union leadership | embraced | the settlement")]
    [InlineData("Drivers fear a new closure of the pass.", "Drivers | fear | a new closure of the pass")]
    [InlineData("The opposition vowed a court challenge to the lease.", "The opposition | vowed | a court challenge to the lease")]
    public void Somebody_holds_it(string text, string expected) => Dump(text).ShouldContain(expected);

    [Theory]
    [InlineData("The convoy crossed the river at dawn.")]
    [InlineData("Rain closed the pass for two days.")]
    [InlineData("The bridge carries two lanes of traffic.")]
    [InlineData("Soldiers swept the road for mines.")]
    [InlineData("The ferries leave at noon.")]
    public void Nobody_does(string text) => Dump(text).ShouldBeEmpty();

    [Fact]
    public void An_attitude_makes_nobody_a_teller() =>
        SpeechFixture.Annotate("Both mayors championed the reopening of the bridge.").Attributions.ShouldAllBe(speech => speech.Chain.IsEmpty);

    private static List<string> Dump(string text)
    {
        var report = SpeechFixture.Annotate(text);
        return [.. report.Attributions.Select(speech => string.Join(" | ", Words(speech.Source), Words(speech.Cue), string.Join(" … ", speech.Content.Select(span => report.Text[span]))))];

        string Words(Language.TextSpan? span) => span is { } words ? report.Text[words] : "-";
    }
}

using FsCheck;
using FsCheck.Fluent;

namespace Pactwatch.Tests.Annotation.Times;

public sealed class TimeStageLaws
{
    private static readonly string[] Words =
        ["the", "by", "end", "of", "within", "60", "3000", "days", "years", "centuries", "later", "ago", "after", "before", "31", "29", "February", "May", "2026", "1000", "next", "last", "Friday", "summer", "first", "quarter", "from", "to", "and", "-", ",", ".", "\n", "every", "an", "additional", "15th", "5", "p.m.", "9999", "999999", "mid-2027", "early", "1990s", "19th", "century", "490", "BC", "in", "will", "said", "signing", "30/02/2026"];

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(4000).WithReplay(20260318, 297);

    [Fact]
    public void Spans_lie_in_order_inside_their_phrases_and_windows_do_not_end_before_they_start() =>
        Prop.ForAll(Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary(), text => Check(text)).Check(Runs);

    private static void Check(string text)
    {
        var end = 0;
        foreach (var time in TimeTable.Times(text))
        {
            time.Span.IsEmpty.ShouldBeFalse();
            time.Span.Start.ShouldBeGreaterThanOrEqualTo(end, text);
            end = time.Span.End;
            end.ShouldBeLessThanOrEqualTo(text.Length);
            time.Phrase.Contains(time.Span).ShouldBeTrue(text);
            if (time is { From: { } from, To: { } to }) from.ShouldBeLessThanOrEqualTo(to, text);
            if (time.Window is { From: { } opens, To: { } closes }) opens.ShouldBeLessThanOrEqualTo(closes, text);
        }
    }
}

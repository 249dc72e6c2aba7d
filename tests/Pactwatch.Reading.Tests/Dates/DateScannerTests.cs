using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Reading.Dates;

namespace Pactwatch.Reading.Tests.Dates;

public sealed class DateScannerTests
{
    private static Config Seeded(int tests) =>
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(20310304, 7), Microsoft.FSharp.Core.FSharpOption<int>.None));

    [Theory]
    [InlineData("March 4, 2031")]
    [InlineData("4th of March, 2031")]
    [InlineData("Tue Mar 04 23:40:00 CET 2031")]
    [InlineData("Tue, 04 Mar 2031 23:40:00 GMT")]
    [InlineData("04-Mar-31")]
    [InlineData("2031-Mar-04")]
    [InlineData("Dienstag, 4. März 2031")]
    [InlineData("le 4 mars 2031")]
    [InlineData("4 de marzo de 2031")]
    [InlineData("4 de março de 2031")]
    [InlineData("4 d’abril de 2031", 4)]
    [InlineData("martedì 4 marzo 2031")]
    [InlineData("4 maart 2031")]
    [InlineData("4 mars 2031")]
    [InlineData("4. marts 2031")]
    [InlineData("4. maaliskuuta 2031")]
    [InlineData("4 marca 2031 r.")]
    [InlineData("4. března 2031")]
    [InlineData("4. 3. 2031")]
    [InlineData("4 martie 2031")]
    [InlineData("2031. március 4.")]
    [InlineData("2031. 03. 04.")]
    [InlineData("4 Mart 2031 Salı")]
    [InlineData("4 марта 2031 г.")]
    [InlineData("4 березня 2031 року")]
    [InlineData("4 март 2031")]
    [InlineData("4 Μαρτίου 2031")]
    [InlineData("2031 m. kovo 4 d.")]
    [InlineData("2031. gada 4. marts")]
    [InlineData("4 Maret 2031")]
    [InlineData("ngày 4 tháng 3 năm 2031")]
    [InlineData("4 مارس 2031")]
    [InlineData("٤ آذار ٢٠٣١")]
    [InlineData("۱۳ اسفند ۱۴۰۹")]
    [InlineData("۱۴۰۹/۱۲/۱۳")]
    [InlineData("4 במרץ 2031")]
    [InlineData("4 मार्च 2031")]
    [InlineData("৪ মার্চ ২০৩১")]
    [InlineData("4 மார்ச் 2031")]
    [InlineData("4 มีนาคม 2574")]
    [InlineData("4 มี.ค. 2574")]
    [InlineData("2031年3月4日")]
    [InlineData("2031 年 3 月 4 日 星期二")]
    [InlineData("令和13年3月4日")]
    [InlineData("2031년 3월 4일")]
    [InlineData("2031.03.04 10:14")]
    [InlineData("04.03.2031")]
    [InlineData("４．３．２０３１")]
    public void A_date_is_read_in_every_language_and_script(string text, int month = 3) =>
        DateScanner.Scan(text).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            date => date.Year.ShouldBe(2031), date => date.Month.ShouldBe(month), date => date.Day.ShouldBe(4));

    [Theory]
    [InlineData("The pact of 1999 holds")]
    [InlineData("30 February 2031")]
    [InlineData("192.168.10.2031.5")]
    [InlineData("March 2031")]
    [InlineData("version 4.3.20311")]
    [InlineData("at 2030 GMT")]
    [InlineData("set 5 goals, out 5 times")]
    [InlineData("May 4.5 percent of them")]
    [InlineData("10:14:05")]
    [InlineData("phone 2031-555-0134")]
    public void What_only_looks_like_a_date_is_none(string text) => DateScanner.Scan(text).ShouldBeEmpty();

    [Theory]
    [InlineData("listopada", "pl", 11)]
    [InlineData("listopada", "hr", 10)]
    public void A_month_in_which_languages_differ_follows_the_language(string month, string language, int number) =>
        DateScanner.Scan($"4 {month} 2031", language).ShouldHaveSingleItem().Month.ShouldBe(number);

    [Theory]
    [InlineData("2031-03-04T23:40:00Z", 23)]
    [InlineData("2031-03-04T23:40:00+00:00", 23)]
    [InlineData("Tue, 04 Mar 2031 05:40:00 GMT", 5)]
    [InlineData("20310304T054000Z", null)]
    [InlineData("2031-03-04T23:40:00+01:00", null)]
    [InlineData("1930369200", 5)]
    [InlineData("1930369200000", 5)]
    [InlineData("20310304", null)]
    public void A_stamp_of_machines_tells_whether_its_hour_is_of_UTC(string stamp, int? hour)
    {
        var mention = DateScanner.ScanOne(stamp).ShouldNotBeNull();
        (mention.Year, mention.Month, mention.Day, mention.UtcHour).ShouldBe((2031, 3, 4, hour));
    }

    [Fact]
    public void Mentions_lie_in_order_within_the_text_and_days_exist()
    {
        string[] pieces = ["4", "04", "31", "2031", "99", "March", "mars", "marzo", "марта", "年", "月", "日", "令和", ".", "/", "-", " ", ",", "'", "of", "de", "th", "T", ":", "Z", "tháng", "năm", "۱۴۰۹", "اسفند", "\uD83D", "m", "gada"];
        Prop.ForAll(Gen.Elements(pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var mention in DateScanner.Scan(text, allowsShortYears: true))
            {
                if (mention.Span.Start < end || mention.Span.End > text.Length || mention.Span.IsEmpty) return false;
                end = mention.Span.End;
                if (mention.Year is not null && mention.Resolve(DateOrder.Unknown) is null) return false;
                mention.Resolve(DateOrder.MonthFirst);
            }

            DateScanner.ScanOne(text);
            DateLine.TryRead(text);
            WireDateline.Find(text);
            return true;
        }).Check(Seeded(5000));
    }
}

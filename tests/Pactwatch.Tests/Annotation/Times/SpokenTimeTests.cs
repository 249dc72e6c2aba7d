using Pactwatch.Text;

namespace Pactwatch.Tests.Annotation.Times;

/// <summary>Hours told with a part of the day, lengths in two units, days beside other days. All reports are of Wednesday, 18 March 2026.</summary>
public sealed class SpokenTimeTests
{
    [Theory]
    [InlineData("The envoys left at seven in the evening.", "2026-03-18T19:00")]
    [InlineData("The shelling began around 3 in the morning.", "2026-03-18T03:00")]
    [InlineData("The ferry sank at ten minutes past nine in the evening.", "2026-03-18T21:10")]
    [InlineData("The talks ended last night at 8.", "2026-03-17T20:00")]
    [InlineData("The minister will speak tonight at 8:15.", "2026-03-18T20:15")]
    [InlineData("The crossing will open this morning at 6.", "2026-03-18T06:00")]
    [InlineData("The strike starts on Sunday evening at 10:00.", "2026-03-22T22:00")]
    public void An_hour_has_the_half_of_the_day_that_its_part_says(string text, string value) => TimeTable.Times(text).ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("The raid killed five in the morning.")]
    [InlineData("Police held 12 in the evening.")]
    [InlineData("They met last night at 8 villages.")]
    public void A_count_beside_a_part_of_the_day_is_no_hour(string text) => TimeTable.Times(text).ShouldAllBe(time => !time.Value.Contains(':'));

    [Theory]
    [InlineData("The talks lasted one hour and 30 minutes.", "PT1H30M", null)]
    [InlineData("The truce held for two weeks and two days.", "P2W2D", null)]
    [InlineData("He was held for three years and two months.", "P3Y2M", null)]
    [InlineData("The siege took 2 years 1 month 21 days.", "P2Y1M21D", null)]
    [InlineData("The deal was signed two weeks and two days ago.", "2026-03-02", "2026-03-02")]
    [InlineData("The last unit leaves one year and two months after 1 April 2026.", "P1Y2M", "2027-06-01")]
    public void A_length_in_two_units_is_one(string text, string value, string? day)
    {
        var time = TimeTable.Times(text)[0];

        time.Value.ShouldBe(value);
        if (day is not null) NodaTime.Text.LocalDatePattern.Iso.Format(time.To!.Value).ShouldBe(day);
    }

    [Theory]
    [InlineData("He served two days and three weeks.", "P2D; P3W")]
    [InlineData("One side wants two weeks, the other 10 days.", "P2W; P10D")]
    [InlineData("They fought for three days and three weeks.", "P3D; P3W")]
    public void Lengths_that_do_not_descend_stay_apart(string text, string values) => string.Join("; ", TimeTable.Times(text).Select(time => time.Value)).ShouldBe(values);

    [Theory]
    [InlineData("Guards will stay for 2 weeks starting May 20th.", "2 weeks = P2W For 2026-05-20..2026-06-03")]
    [InlineData("The road will be shut for three days, from Monday.", "three days = P3D For 2026-03-23..2026-03-26")]
    [InlineData("Fees are waived for six months beginning on 1 July 2026.", "six months = P6M For 2026-07-01..2027-01-01")]
    [InlineData("Fire will cease for a week starting tomorrow.", "a week = P1W For 2026-03-19..2026-03-26")]
    [InlineData("The port will be open for 10 days, starting on 1 April 2026.", "10 days = P10D For 2026-04-01..2026-04-11")]
    public void A_length_and_its_first_day_make_a_stretch(string text, string shown) => TimeTable.Show(text, TimeTable.Times(text)[0]).ShouldBe(shown);

    [Theory]
    [InlineData("The truce will hold for 60 days.")]
    [InlineData("They talked for three days, and from there on they were silent.")]
    [InlineData("The army stays for two years, starting a new base.")]
    public void A_length_alone_has_no_days(string text) => TimeTable.Times(text)[0].Window.IsOpen.ShouldBeTrue();

    [Theory]
    [InlineData("Both sides will meet on Saturday week.", "2026-03-28")]
    [InlineData("Both sides will meet on Monday week.", "2026-03-30")]
    [InlineData("Both sides will meet on Monday two weeks from now.", "2026-03-30")]
    [InlineData("Both sides will meet in the week of the 25th.", "2026-W13")]
    [InlineData("Both sides will meet on Friday 4/3.", "2026-04-03")]
    [InlineData("Both sides met on Friday 2025-7-4.", "2025-07-04")]
    [InlineData("The last entry is of 2025-11.", "2025-11")]
    [InlineData("The map was drawn in April of 87.", "1987-04")]
    [InlineData("Both sides will meet on 29 February.", "2028-02-29")]
    [InlineData("Both sides met over Labor Day weekend 2025.", "2025-W35-WE")]
    [InlineData("The strike went on throughout the whole summer.", "2025-SU")]
    [InlineData("Sales will rise in the following quarter.", "2026-Q2")]
    [InlineData("From Sunday on, aid is to roll.", "2026-03-22")]
    [InlineData("The treaty was signed on 15 Shawwal 1447.", "2026-04-03")]
    [InlineData("The treaty was signed on 1 Farvardin 1405.", "2026-03-21")]
    [InlineData("The treaty was signed on the 15th of Nisan 5786.", "2026-04-02")]
    [InlineData("The treaty was signed on Mehr 10, 1404.", "2025-10-02")]
    [InlineData("The treaty was signed on 10 Muharram 1446.", "2024-07-16")]
    [InlineData("The treaty was signed on 15 Rabi al-Awwal 1447.", "2025-09-07")]
    [InlineData("The treaty was signed on 3 Jumada al-Thani 1447.", "2025-11-24")]
    [InlineData("The treaty was signed on 9 Dhu al-Hijjah 1447.", "2026-05-26")]
    [InlineData("The treaty was signed on 20 Dhu al-Qadah 1446.", "2025-05-18")]
    [InlineData("The treaty was signed on 15 Shawwal (3 April 2026).", "2026-04-03")]
    [InlineData("The treaty was signed on 1 Rabi al-Thani (23 September 2025).", "2025-09-23")]
    [InlineData("They met on Nowruz 1405.", "2026-03-21")]
    [InlineData("The first ten days of May 2027 are a holiday.", "P10D")]
    public void Other_ways_to_name_a_day(string text, string value) => TimeTable.Times(text)[0].Value.ShouldBe(value);

    [Theory]
    [InlineData("They worked 30 days in Shawwal.")]
    [InlineData("Some 12 Adar 300 rifles were found.")]
    [InlineData("Tel Av 20, 1404 was shut.")]
    public void A_name_of_another_calendars_month_alone_is_no_day(string text) => TimeTable.Times(text).ShouldAllBe(time => time.Value.Length < 10);

    [Theory]
    [InlineData("The treaty was signed on 15 Shawwal (20 June 2025).")]
    [InlineData("The treaty was signed on 15 Shawwal (in Helm).")]
    [InlineData("The treaty was signed on 15 Shawwal [sic].")]
    public void A_day_of_another_calendar_stays_open_where_no_day_of_ours_beside_it_can_be_meant(string text)
    {
        var day = TimeTable.Times(text)[0];
        day.Value.ShouldBe("XXXX-XX-XX");
        day.OpenReason.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("They paid $12 December was long past.", "XXXX")]
    [InlineData("The file is 133-03-03-2020.", "XXXX")]
    [InlineData("Some won 2011-12 times.", "2011-12")]
    [InlineData("The vote was 12 of 87.", "1987")]
    public void Figures_that_only_look_like_a_day_are_none(string text, string value) => TimeTable.Times(text, PublishedBelief.On(TimeTable.Published, PublishedBasis.Given)).ShouldAllBe(time => !time.Value.StartsWith(value, StringComparison.Ordinal));
}

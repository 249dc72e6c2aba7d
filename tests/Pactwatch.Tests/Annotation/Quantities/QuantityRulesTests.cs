using System.Globalization;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Tests.Extraction;

namespace Pactwatch.Tests.Annotation.Quantities;

/// <summary>
/// The rules that need tags, each with what it must read and what it must leave alone. A row is a sentence and all its
/// quantities, parted by "; ": least..most unit /per, or the part of a share; nothing where there is none.
/// </summary>
public sealed class QuantityRulesTests
{
    [Theory]
    [InlineData("Cases fell to 12 per 100,000 residents.", "12..12 residents? /100,000 residents")]
    [InlineData("The rate is 40 deaths per 1,000 births.", "40..40 deaths /1,000 births")]
    [InlineData("It has two doctors per 10,000 people.", "2..2 doctors /10,000 people")]
    [InlineData("It costs $15 per 100 litres.", "15..15 USD /100 litres")]
    [InlineData("The state has 30 soldiers per 1,000 inhabitants.", "30..30 soldiers /1,000 inhabitants")]
    [InlineData("It pays $40 per person.", "40..40 USD /person")]
    [InlineData("Some 600 trucks per day crossed.", "600..600 trucks /day")]
    [InlineData("It got in far short of the 600 a day set out in the deal.", "600..600 - /day")]
    [InlineData("Eggs cost 64 cents a dozen.", "64..64 cents /dozen")]
    [InlineData("It will pump 1.65 million bpd.", "1650000..1650000 barrels /day")]
    public void What_a_rate_is_over_is_no_quantity_of_its_own(string text, string expected) => Check(text, expected.Replace(" residents? ", " - ", StringComparison.Ordinal));

    [Theory]
    [InlineData("It sent 12 doctors and 100,000 doses.", "12..12 doctors; 100000..100000 doses")]
    [InlineData("It sold a dozen trucks.", "12..12 trucks")]
    [InlineData("They met for 600 days.", "")]
    public void Two_counts_are_no_rate(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("The teams reached 640,000 children under 10.", "640000..640000 children")]
    [InlineData("It affects people over 65.", "")]
    [InlineData("It is for children under 5.", "")]
    [InlineData("It bars women under 21.", "")]
    [InlineData("It covers residents above 60.", "")]
    public void A_bound_behind_persons_is_an_age(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It holds under 10 children.", "..10 children")]
    [InlineData("It sent trucks over 3.5 tonnes.", "3.5.. tonnes")]
    [InlineData("Over 65 people came.", "65.. people")]
    public void A_bound_before_what_is_counted_is_none(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It buys 25 million tonnes in each of the next three.", "25000000..25000000 tonnes")]
    [InlineData("It lost 40 jets over the past two.", "40..40 jets")]
    [InlineData("It sells 30 ships in the coming five.", "30..30 ships")]
    [InlineData("It sold 12 ships in the previous four.", "12..12 ships")]
    [InlineData("It sells 9 ships over the following six.", "9..9 ships")]
    public void A_bare_number_of_lengths_ahead_counts_nothing(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It freed the next three hostages.", "3..3 hostages")]
    [InlineData("It freed the last 200 hostages.", "200..200 hostages")]
    [InlineData("It will free the next 300 prisoners.", "300..300 prisoners")]
    public void Things_that_come_next_are_counted(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It lost tens of millions of dollars.", "20000000..99999999 USD")]
    [InlineData("It paid hundreds of thousands of euros.", "200000..999999 EUR")]
    [InlineData("It cost millions of pounds.", "2000000..9999999 GBP")]
    [InlineData("It owes billions of yen.", "2000000000..9999999999 JPY")]
    [InlineData("It stole thousands of dollars.", "2000..9999 USD")]
    public void Money_of_a_vague_count_has_its_code(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It found thousands of pounds of explosives.", "2000..9999 pounds")]
    [InlineData("It printed thousands of dollar bills.", "2000..9999 USD")]
    [InlineData("It built thousands of tents.", "2000..9999 tents")]
    public void Other_things_of_a_vague_count_keep_their_unit(string text, string expected)
    {
        if (!text.Contains("dollar", StringComparison.Ordinal)) Check(text, expected);
        else Read(text).ShouldStartWith("2000..9999");
    }

    [Theory]
    [InlineData("It costs a quarter million dollars.", "250000..250000 USD")]
    [InlineData("It costs a quarter of a million dollars.", "250000..250000 USD")]
    [InlineData("It costs half million dollars.", "500000..500000 USD")]
    [InlineData("It costs three quarters of a billion dollars.", "750000000..750000000 USD")]
    [InlineData("Half a million people fled.", "500000..500000 people")]
    [InlineData("It freed half a dozen hostages.", "6..6 hostages")]
    public void A_part_of_a_scale_word_is_a_number(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("A quarter of the hostages left.", "25%")]
    [InlineData("Half of a village burned.", "50%")]
    [InlineData("Three quarters of the votes were void.", "75%")]
    public void A_part_of_a_thing_is_a_share(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("The mill cut output by a third and hired nobody.", "33%")]
    [InlineData("The lira lost a fifth of its value.", "20%")]
    [InlineData("Sales fell by a quarter while costs rose.", "25%")]
    [InlineData("More than a third were women.", "33%")]
    [InlineData("Nearly a fifth voted no.", "20%")]
    public void A_part_behind_a_word_of_extent_is_a_share(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It was won by a third bidder.", "")]
    [InlineData("It was opened by a fifth column.", "")]
    [InlineData("It was hit by a second storm.", "")]
    public void An_ordinal_before_a_noun_is_no_part(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It has 4,000 mines, a third of it within 60 days.", "4000..4000 mines; 33% mines")]
    [InlineData("It has 300 prisoners, half of them women.", "300..300 prisoners; 50% prisoners")]
    [InlineData("It ships 40,000 tonnes, a quarter of it by May.", "40000..40000 tonnes; 25% tonnes")]
    [InlineData("It trained 90 officers, two-thirds of them abroad.", "90..90 officers; 67% officers")]
    [InlineData("It lent $9 billion, a tenth of it in May.", "9000000000..9000000000 USD; 10% USD")]
    public void A_part_of_it_is_of_what_was_counted_before(string text, string expected) => Check(text, expected, withUnit: true);

    [Theory]
    [InlineData("Bills go up £149 to £1,717.", "149..149 GBP; 1717..1717 GBP")]
    [InlineData("Sales rose 4% to 41%.", "4..4 percent; 41..41 percent")]
    [InlineData("Profit fell $20m to $140m.", "20000000..20000000 USD; 140000000..140000000 USD")]
    [InlineData("The index gained 3% to 9.5%.", "3..3 percent; 9.5..9.5 percent")]
    [InlineData("Debt grew €2bn to €12bn.", "2000000000..2000000000 EUR; 12000000000..12000000000 EUR")]
    public void A_size_and_the_level_it_leads_to_are_two(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Prices rose 10% to 15%.", "10..15 percent")]
    [InlineData("It pays $2 to $40.", "2..40 USD")]
    [InlineData("It grew 3 to 4 percent.", "3..4 percent")]
    public void A_range_stays_one(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("The city of 3.1 million was shelled.", "3100000..3100000 people")]
    [InlineData("It is a nation of 40 million.", "40000000..40000000 people")]
    [InlineData("A town of 12,000 was cut off.", "12000..12000 people")]
    [InlineData("The death toll reached 64.", "64..64 people")]
    [InlineData("The toll rose to 213.", "213..213 people")]
    [InlineData("In Lyon 64 people died.", "64..64 people")]
    public void People_are_counted_without_their_word(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It has a crew of 22.", "22..22 crew")]
    [InlineData("The firm lives at 123 Garden Street.", "")]
    [InlineData("The road toll is $4.", "4..4 USD")]
    public void Other_bare_numbers_count_no_people(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("A $14.3 billion arms package was approved.", "14300000000..14300000000 USD")]
    [InlineData("It lost 30 MUSD.", "30000000..30000000 USD")]
    [InlineData("The weight is 20 (kg).", "20..20 kilograms")]
    [InlineData("It cost USD115.5 million.", "115500000..115500000 USD")]
    [InlineData("It costs 15 dollars 50.", "15.5..15.5 USD")]
    [InlineData("It exported 85,000 head of cattle.", "85000..85000 head")]
    [InlineData("It met 20 striking miners.", "20..20 miners")]
    [InlineData("It needs five three-ton trucks.", "5..5 trucks")]
    public void Notations_of_units(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It met in A$ for A$2 million.", "2000000..2000000 AUD")]
    [InlineData("The case SCP-173C is closed.", "")]
    [InlineData("It costs 15 dollars, 50 came.", "15..15 USD; 50..50 -")]
    public void Other_notations_are_left_alone(string text, string expected) => Check(text, expected);

    private static void Check(string text, string expected, bool withUnit = false) => Read(text, withUnit).ShouldBe(expected);

    private static string Read(string text, bool withUnit = false) => string.Join("; ", OneReport.Claims(text).Annotated.Quantities.Select(quantity => Describe(quantity, withUnit)));

    private static string Describe(Quantity quantity, bool withUnit)
    {
        if (quantity.Share is { } share) return string.Create(CultureInfo.InvariantCulture, $"{decimal.Round(share.Most * 100m)}%{(withUnit ? " " + quantity.Unit : "")}");
        return string.Create(CultureInfo.InvariantCulture, $"{quantity.Min:0.####}..{quantity.Max:0.####} {quantity.Unit ?? "-"}{(quantity.Per is { } per ? " /" + per : "")}");
    }
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;

namespace Pactwatch.Tests.Annotation.Quantities;

/// <summary>
/// What is a quantity and what it says. An expectation reads: the words | least..most unit approximation,
/// with "/unit" for a rate and "[…]" for the thing counted; "-" is null.
/// </summary>
public sealed class QuantityStageTests
{
    [Theory]
    [InlineData("They sent 2,500 soldiers home.", "2,500 soldiers | 2500..2500 soldiers exact [soldiers]")]
    [InlineData("They sent 3 trucks.", "3 trucks | 3..3 trucks exact [trucks]")]
    [InlineData("Nearly 1.25 million people fled.", "Nearly 1.25 million people | 1250000..1250000 people about [people]")]
    [InlineData("It freed twenty-one prisoners.", "twenty-one prisoners | 21..21 prisoners exact [prisoners]")]
    [InlineData("It freed two dozen prisoners.", "two dozen prisoners | 24..24 prisoners exact [prisoners]")]
    [InlineData("It freed a hundred prisoners.", "a hundred prisoners | 100..100 prisoners exact [prisoners]")]
    [InlineData("It freed a dozen prisoners.", "a dozen prisoners | 12..12 prisoners exact [prisoners]")]
    [InlineData("It freed two hundred and fifty prisoners.", "two hundred and fifty prisoners | 250..250 prisoners exact [prisoners]")]
    [InlineData("It holds two hundred fifty thousand barrels.", "two hundred fifty thousand barrels | 250000..250000 barrels exact")]
    [InlineData("Half a million refugees crossed.", "Half a million refugees | 500000..500000 refugees exact [refugees]")]
    [InlineData("One million refugees crossed.", "One million refugees | 1000000..1000000 refugees exact [refugees]")]
    [InlineData("It wants two and a half million tonnes.", "two and a half million tonnes | 2500000..2500000 tonnes exact")]
    [InlineData("It bought 1.250.000 tonnes of wheat.", "1.250.000 tonnes of wheat | 1250000..1250000 tonnes exact [wheat]")]
    [InlineData("It bought 12,00,000 tonnes of rice.", "12,00,000 tonnes of rice | 1200000..1200000 tonnes exact [rice]")]
    [InlineData("It bought 2.5-million tonnes.", "2.5-million tonnes | 2500000..2500000 tonnes exact")]
    [InlineData("It bought 3½ tons.", "3½ tons | 3.5..3.5 tons exact")]
    [InlineData("It moved 40 remaining US-led coalition soldiers.", "40 remaining US-led coalition soldiers | 40..40 soldiers exact [remaining US-led coalition soldiers]")]
    [InlineData("It moved 40 aircraft.", "40 aircraft | 40..40 aircraft exact [aircraft]")]
    [InlineData("It freed 30 of the hostages.", "30 of the hostages | 30..30 hostages exact [hostages]")]
    [InlineData("It lost 12 peace monitors there.", "12 peace monitors | 12..12 monitors exact [peace monitors]")]
    public void A_number_with_the_thing_counted_is_a_quantity(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It costs $700 million.", "$700 million | 700000000..700000000 USD exact")]
    [InlineData("It costs US$2 billion.", "US$2 billion | 2000000000..2000000000 USD exact")]
    [InlineData("It costs €3.5bn.", "€3.5bn | 3500000000..3500000000 EUR exact")]
    [InlineData("It costs £20m.", "£20m | 20000000..20000000 GBP exact")]
    [InlineData("It pays 40 million euros.", "40 million euros | 40000000..40000000 EUR exact")]
    [InlineData("It pays Rs 500 crore.", "Rs 500 crore | 5000000000..5000000000 INR exact")]
    [InlineData("It pays 3 lakh rupees.", "3 lakh rupees | 300000..300000 INR exact")]
    [InlineData("It pays EUR 5 million.", "EUR 5 million | 5000000..5000000 EUR exact")]
    [InlineData("It pays 12 billion Swiss francs.", "12 billion Swiss francs | 12000000000..12000000000 CHF exact")]
    [InlineData("It pays 900 Canadian dollars.", "900 Canadian dollars | 900..900 CAD exact")]
    [InlineData("It pays ¥1,000 now.", "¥1,000 | 1000..1000 JPY exact")]
    [InlineData("It pays more than $2 billion.", "more than $2 billion | 2000000000..- USD atLeast")]
    [InlineData("It pays an additional $60 million.", "an additional $60 million | 60000000..60000000 USD exact")]
    [InlineData("It pays $2 to $3 billion.", "$2 to $3 billion | 2000000000..3000000000 USD between")]
    [InlineData("It is a 100-million-euro fund.", "100-million-euro | 100000000..100000000 EUR exact")]
    public void Money_has_its_ISO_4217_code(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It fell 30 percent.", "30 percent | 30..30 percent exact")]
    [InlineData("It fell 4.5% at once.", "4.5% | 4.5..4.5 percent exact")]
    [InlineData("It fell by one per cent.", "one per cent | 1..1 percent exact")]
    [InlineData("It fell two percentage points.", "two percentage points | 2..2 percentage points exact")]
    [InlineData("It fell 25 basis points.", "25 basis points | 25..25 basis points exact")]
    [InlineData("It holds 40 percent of the forces.", "40 percent of the forces | 40..40 percent exact [forces]")]
    [InlineData("It lies 12 km away.", "12 km | 12..12 kilometres exact")]
    [InlineData("It is a 10-kilometer zone.", "10-kilometer | 10..10 kilometres exact")]
    [InlineData("It ships 40,000 metric tons of grain.", "40,000 metric tons of grain | 40000..40000 tonnes exact [grain]")]
    [InlineData("It is 300 square miles wide.", "300 square miles | 300..300 square miles exact")]
    public void A_measure_has_its_unit(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It freed 10 to 12 hostages.", "10 to 12 hostages | 10..12 hostages between [hostages]")]
    [InlineData("It freed between 5 and 8 hostages.", "between 5 and 8 hostages | 5..8 hostages between [hostages]")]
    [InlineData("It moved 3,000-4,000 troops.", "3,000-4,000 troops | 3000..4000 troops between [troops]")]
    [InlineData("It moved 3,000–4,000 troops.", "3,000–4,000 troops | 3000..4000 troops between [troops]")]
    [InlineData("It moved two or three tanks.", "two or three tanks | 2..3 tanks between [tanks]")]
    [InlineData("It ships 2 to 3 million tonnes.", "2 to 3 million tonnes | 2000000..3000000 tonnes between")]
    [InlineData("It moved some 10 to 12 tanks.", "some 10 to 12 tanks | 10..12 tanks between [tanks]")]
    public void A_range_is_one_quantity_with_both_ends(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("They hand over three women.", "three women | 3..3 women exact [women]")]
    [InlineData("They handed over 40 bodies.", "40 bodies | 40..40 bodies exact [bodies]")]
    [InlineData("The army took over two towns.", "two towns | 2..2 towns exact [towns]")]
    [InlineData("They spoke about two islands.", "two islands | 2..2 islands exact [islands]")]
    [InlineData("The camp came under two attacks.", "two attacks | 2..2 attacks exact [attacks]")]
    [InlineData("The row over the 30 hostages goes on.", "the 30 hostages | 30..30 hostages exact [hostages]")]
    [InlineData("They freed over 30 hostages.", "over 30 hostages | 30..- hostages atLeast [hostages]")]
    [InlineData("It holds about 40 trucks.", "about 40 trucks | 40..40 trucks about [trucks]")]
    [InlineData("It keeps under 500 tanks.", "under 500 tanks | -..500 tanks atMost [tanks]")]
    public void A_word_that_belongs_to_what_stands_before_it_bounds_nothing(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("A third of the seats are empty.", 0.3333)]
    [InlineData("Two-thirds of the seats are empty.", 0.6667)]
    [InlineData("It lost half its trucks.", 0.5)]
    [InlineData("Three-quarters of the grain is spoilt.", 0.75)]
    [InlineData("One in five homes is dark.", 0.2)]
    [InlineData("Nine out of ten voters agreed.", 0.9)]
    public void An_exact_part_is_a_share(string text, double part) =>
        QuantityStage.English.Annotate(PlainWords.Report(text)).Quantities.ShouldHaveSingleItem().Share.ShouldNotBeNull().Most.ShouldBe((decimal)part, 0.0001m);

    [Theory]
    [InlineData("A third bidder came.")]
    [InlineData("It took half an hour.")]
    [InlineData("It led at the end of the first half.")]
    [InlineData("The shop is open 24/7.")]
    public void An_ordinal_or_a_time_is_no_part(string text) => Check(text);

    [Theory]
    [InlineData("Prices rose 38% in May.", ChangePart.By)]
    [InlineData("They cut the tariff by 115 points.", ChangePart.By)]
    [InlineData("The reservoir is down nine points.", ChangePart.By)]
    [InlineData("Output fell 4 percent.", ChangePart.By)]
    [InlineData("Wages grew by 3 percent.", ChangePart.By)]
    [InlineData("The duty fell to 30 percent.", ChangePart.To)]
    [InlineData("The duty is 30 percent.", ChangePart.None)]
    [InlineData("It lost 40 tanks.", ChangePart.None)]
    [InlineData("It was signed by 40 states.", ChangePart.None)]
    public void A_quantity_knows_its_part_in_a_change(string text, ChangePart part) =>
        QuantityStage.English.Annotate(PlainWords.Report(text)).Quantities.ShouldHaveSingleItem().Change.ShouldBe(part);

    [Theory]
    [InlineData("It fell from 145 to 30 percent.", "145 | 145..145 percent exact", "30 percent | 30..30 percent exact")]
    [InlineData("It rose from 5,000 to 9,000 troops.", "5,000 | 5000..5000 troops exact", "9,000 troops | 9000..9000 troops exact [troops]")]
    [InlineData("It rose 15 percent to $40 million.", "15 percent | 15..15 percent exact", "$40 million | 40000000..40000000 USD exact")]
    [InlineData("It has 200 tanks and 40 planes.", "200 tanks | 200..200 tanks exact [tanks]", "40 planes | 40..40 planes exact [planes]")]
    public void A_change_is_two_quantities(string text, string first, string second) => Check(text, first, second);

    [Theory]
    [InlineData("It has at least 70 tanks.", "at least 70 tanks | 70..- tanks atLeast [tanks]")]
    [InlineData("It has more than a hundred tanks.", "more than a hundred tanks | 100..- tanks atLeast [tanks]")]
    [InlineData("It has over 200 tanks.", "over 200 tanks | 200..- tanks atLeast [tanks]")]
    [InlineData("It has no fewer than 200 tanks.", "no fewer than 200 tanks | 200..- tanks atLeast [tanks]")]
    [InlineData("It has 500 or more tanks.", "500 or more tanks | 500..- tanks atLeast [tanks]")]
    [InlineData("It has 500+ tanks.", "500+ tanks | 500..- tanks atLeast [tanks]")]
    [InlineData("It keeps up to 500 tanks.", "up to 500 tanks | -..500 tanks atMost [tanks]")]
    [InlineData("It keeps as many as 500 tanks.", "as many as 500 tanks | -..500 tanks atMost [tanks]")]
    [InlineData("It keeps no more than 500 tanks.", "no more than 500 tanks | -..500 tanks atMost [tanks]")]
    [InlineData("It keeps fewer than 500 tanks.", "fewer than 500 tanks | -..500 tanks atMost [tanks]")]
    [InlineData("It keeps a maximum of 500 tanks.", "a maximum of 500 tanks | -..500 tanks atMost [tanks]")]
    [InlineData("It keeps under 500 tanks.", "under 500 tanks | -..500 tanks atMost [tanks]")]
    public void A_bound_leaves_the_other_end_open(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Some 2,500 US troops left.", "Some 2,500 US troops | 2500..2500 troops about [US troops]")]
    [InlineData("About 40 tanks left.", "About 40 tanks | 40..40 tanks about [tanks]")]
    [InlineData("An estimated 40 tanks left.", "An estimated 40 tanks | 40..40 tanks about [tanks]")]
    [InlineData("Almost 40 tanks left.", "Almost 40 tanks | 40..40 tanks about [tanks]")]
    [InlineData("Only about 40 tanks left.", "Only about 40 tanks | 40..40 tanks about [tanks]")]
    [InlineData("It has 40 tanks or so.", "40 tanks or so | 40..40 tanks about [tanks]")]
    [InlineData("It has 40-odd tanks.", "40-odd tanks | 40..40 tanks about [tanks]")]
    public void An_approximation_keeps_the_number(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("A couple of soldiers left.", "A couple of soldiers | 2..2 soldiers exact [soldiers]")]
    [InlineData("A handful of soldiers left.", "A handful of soldiers | 3..9 soldiers about [soldiers]")]
    [InlineData("Several soldiers left.", "Several soldiers | 3..9 soldiers about [soldiers]")]
    [InlineData("Dozens of soldiers left.", "Dozens of soldiers | 24..99 soldiers about [soldiers]")]
    [InlineData("Scores of villagers fled.", "Scores of villagers | 40..199 villagers about [villagers]")]
    [InlineData("Hundreds of American troops left.", "Hundreds of American troops | 200..999 troops about [American troops]")]
    [InlineData("Several hundred US soldiers left.", "Several hundred US soldiers | 300..900 soldiers about [US soldiers]")]
    [InlineData("Several thousands of US and coalition troops died.", "Several thousands of US and coalition troops | 3000..9000 troops about [US and coalition troops]")]
    [InlineData("Tens of thousands of civilians fled.", "Tens of thousands of civilians | 20000..99999 civilians about [civilians]")]
    [InlineData("Hundreds of thousands of Iraqi civilians died.", "Hundreds of thousands of Iraqi civilians | 200000..999999 civilians about [Iraqi civilians]")]
    [InlineData("Hundreds of still remaining American and allied troops left.", "Hundreds of still remaining American and allied troops | 200..999 troops about [remaining American and allied troops]")]
    [InlineData("Millions of people fled.", "Millions of people | 2000000..9999999 people about [people]")]
    [InlineData("Thousands fled the town.", "Thousands | 2000..9999 - about")]
    [InlineData("More than two dozen envoys met.", "More than two dozen envoys | 24..- envoys atLeast [envoys]")]
    public void A_vague_count_is_an_interval(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("All US troops will leave.", "All US troops | -..- troops exact [US troops]")]
    [InlineData("It wants all of its prisoners back.", "all of its prisoners | -..- prisoners exact [prisoners]")]
    [InlineData("It freed most of the hostages.", "most of the hostages | -..- hostages exact [hostages]")]
    [InlineData("It freed almost all hostages.", "almost all hostages | -..- hostages about [hostages]")]
    [InlineData("The last US personnel would leave.", "The last US personnel | -..- personnel exact [US personnel]")]
    [InlineData("It freed half of the hostages.", "half of the hostages | -..- hostages exact [hostages]")]
    [InlineData("The last 20 hostages came home.", "The last 20 hostages | 20..20 hostages exact [hostages]")]
    public void A_share_of_a_group_has_no_bounds(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It freed 600 hostages, with the remainder to follow.", "600 hostages | 600..600 hostages exact [hostages]", "the remainder | -..- hostages exact")]
    [InlineData("Hundreds of troops leave in spring and the rest go later.", "Hundreds of troops | 200..999 troops about [troops]", "the rest | -..- troops exact")]
    [InlineData("It has 2,500 troops in the north and 900 in the south.", "2,500 troops | 2500..2500 troops exact [troops]", "900 | 900..900 troops exact")]
    [InlineData("Some 2,500 troops remain, with an additional 900 abroad.", "Some 2,500 troops | 2500..2500 troops about [troops]", "an additional 900 | 900..900 troops exact")]
    public void An_elided_noun_is_the_one_counted_before(string text, string first, string second) => Check(text, first, second);

    [Theory]
    [InlineData("Troops peaked at 168,000 during the war.", "168,000 | 168000..168000 troops exact")]
    [InlineData("By some estimates one million perished.", "one million | 1000000..1000000 people exact")]
    [InlineData("The blast left 30 dead.", "30 dead | 30..30 dead exact [dead]")]
    [InlineData("It let in 600 trucks a day.", "600 trucks | 600..600 trucks/day exact [trucks]")]
    [InlineData("It will free 30 prisoners per hostage.", "30 prisoners | 30..30 prisoners/hostage exact [prisoners]")]
    [InlineData("It pumps 40,000 barrels each week.", "40,000 barrels | 40000..40000 barrels/week exact")]
    [InlineData("HAMAS TO FREE 20 HOSTAGES SOON", "20 HOSTAGES | 20..20 hostages exact [HOSTAGES]")]
    [InlineData("Rebels to Free 20 Hostages", "20 Hostages | 20..20 hostages exact [Hostages]")]
    [InlineData("😀 40 tanks 😀", "40 tanks | 40..40 tanks exact [tanks]")]
    [InlineData("أعلنت 40 tanks", "40 tanks | 40..40 tanks exact [tanks]")]
    public void The_unit_is_found_around_the_number(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("")]
    [InlineData("It took 20 years and 3 months.")]
    [InlineData("It was a 60-day truce.")]
    [InlineData("A 45-year-old man spoke.")]
    [InlineData("Jane Roe, 45, spoke.")]
    [InlineData("The 19th meeting was the third.")]
    [InlineData("One of them said no one came.")]
    [InlineData("It began in 2003 and ended in 2011.")]
    [InlineData("The 2003 elections were held.")]
    [InlineData("Call 303 832 8160 today.")]
    [InlineData("See Article 5 and section 12.")]
    [InlineData("Resolution 1701 holds.")]
    [InlineData("An F-16 and a B-52 flew over.")]
    [InlineData("A Boeing 737 landed.")]
    [InlineData("The G7 met on COVID-19.")]
    [InlineData("The home side won 3-1.")]
    [InlineData("On January 9 it closed.")]
    [InlineData("On 9 January it closed.")]
    [InlineData("The two sides met.")]
    [InlineData("It was a two-phase plan.")]
    [InlineData("They met at 10:30.")]
    [InlineData("[12] See the note.")]
    [InlineData("All agreed that most of it was done.")]
    [InlineData("The rest of the world watched.")]
    [InlineData("😀🎉 مرحبا بالعالم")]
    public void A_number_that_counts_nothing_is_no_quantity(string text) => Check(text);

    [Fact]
    public void A_number_inside_a_time_expression_is_no_quantity()
    {
        const string text = "They will hold 60 meetings within 60 working sessions.";
        var time = new TextSpan(text.LastIndexOf("60", StringComparison.Ordinal), text.Length - 1);
        var report = PlainWords.Report(text) with
        {
            Times = [new TimeExpression(time, time, TimexType.Duration, "P60D", null, null, null, TimeRole.Within, default)],
        };
        QuantityStage.English.Annotate(report).Quantities.Select(quantity => quantity.Span.In(text)).ShouldBe(["60 meetings"]);
    }

    [Fact]
    public void Any_text_gives_quantities_in_order_inside_the_text()
    {
        string[] pieces = ["2,500", "troops", "of", "the", "between", "and", "$", "-", "to", "a", "million", "US", ".", "\n", "hundreds", "999999999999999999999", "percent", "'s", "😀", "all", "(", "½"];
        var texts = Gen.Elements(pieces).ArrayOf().Select(words => string.Join(' ', words));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var quantities = QuantityStage.English.Annotate(PlainWords.Report(text)).Quantities;
            quantities.ShouldAllBe(quantity => quantity.Span.End <= text.Length && quantity.Span.Contains(quantity.Number));
            quantities.Zip(quantities.Skip(1)).ShouldAllBe(pair => pair.First.Number.End <= pair.Second.Number.Start);
        }).QuickCheckThrowOnFailure();
    }

    private static void Check(string text, params string[] expected) =>
        QuantityStage.English.Annotate(PlainWords.Report(text)).Quantities.Select(quantity => Describe(text, quantity)).ShouldBe(expected);

    private static string Describe(string text, Quantity quantity)
    {
        var approximation = char.ToLowerInvariant(quantity.Approximation.ToString()[0]) + quantity.Approximation.ToString()[1..];
        var counted = quantity.Counted is { } span ? $" [{span.In(text)}]" : "";
        var rate = quantity.Per is { } per ? "/" + per : "";
        return $"{quantity.Span.In(text)} | {Number(quantity.Min)}..{Number(quantity.Max)} {quantity.Unit ?? "-"}{rate} {approximation}{counted}";
    }

    private static string Number(decimal? value) => value is { } number ? number.ToString("0.####", CultureInfo.InvariantCulture) : "-";
}

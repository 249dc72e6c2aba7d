using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Stories;

/// <summary>Reports as they are written: which of them tell of the same agreement.</summary>
public sealed class StoriesByNameTests
{
    private const string FirstOfQuarry =
        "Ostrel and Brandmar agreed on Monday to share the Hallin quarry. Brandmar will pay Ostrel 4 million crowns by June 30, 2031. Minister Ilse Torvane signed for Ostrel in Hallin.";

    private const string FirstOfRailway =
        "Workers of the Querin Railway and its owner, Maddoc Lines, settled their dispute on Monday. Maddoc Lines will raise wages by June 30, 2031. Union leader Per Aldous praised the Querin Railway.";

    [Theory]
    [InlineData("sethra-truce", 1)]
    [InlineData("aldermere-ferries", 1)]
    [InlineData("sorrel-truce", 1)]
    [InlineData("lower-vesk", 1)]
    [InlineData("sethra-truce sorrel-truce", 2)]
    [InlineData("aldermere-ferries lower-vesk", 2)]
    public void Reports_of_an_invented_story_are_one_accord_and_those_of_two_are_two(string stories, int accords) =>
        Accords([.. stories.Split(' ').SelectMany(Texts)]).ShouldBe(accords);

    [Fact]
    public void Other_names_make_another_accord() => Accords(FirstOfQuarry, FirstOfRailway).ShouldBe(2);

    [Theory]
    // An agency that is credited, held with a report of something else.
    [InlineData(
        "Northlight News Agency\n\nOstrel and Brandmar agreed on Monday to share the Hallin quarry. Brandmar will pay Ostrel 4 million crowns by June 30, 2031. Minister Ilse Torvane signed for Ostrel in Hallin.",
        "Maddoc Lines will raise wages by September 1, 2031, according to Northlight News Agency. Union leader Per Aldous praised the settlement with the Querin Railway.")]
    // Two writers' turn of phrase.
    [InlineData(
        "After weeks of talks that had come close to breaking down more than once, both sides put their names to the paper. Brandmar will pay Ostrel 4 million crowns by June 30, 2031. Ilse Torvane signed in Hallin.",
        "After weeks of talks that had come close to breaking down more than once, both sides put their names to the paper. Maddoc Lines will raise wages by September 1, 2031. Per Aldous praised the Querin Railway.")]
    // Two days in common, as many agreements have.
    [InlineData(
        "Brandmar will pay the first half by June 30, 2031, and will pay the other half by December 31, 2031. Minister Ilse Torvane signed for Ostrel in Hallin.",
        "Maddoc Lines will pay the arrears by June 30, 2031, and will pay a bonus by December 31, 2031. Union leader Per Aldous praised the Querin Railway.")]
    // One town where much is signed.
    [InlineData(
        "Brandmar and Ostrel signed in Geneva. Brandmar will leave the Hallin quarry by June 30, 2031. Ilse Torvane stayed in Geneva for Ostrel until the evening.",
        "Kerland and Norland signed in Geneva. Norland will withdraw from Tarrin by September 1, 2031. General Odo Vance of Kerland left Geneva at once.")]
    public void Neither_a_credit_nor_a_phrase_nor_days_nor_a_town_make_one_of_two_with_other_names(string one, string other) => Accords(one, other).ShouldBe(2);

    [Theory]
    [InlineData("Brandmar is to pay 4 million crowns by June 30, 2031, Northlight News Agency reported. Ostrel's Ilse Torvane signed.")]
    [InlineData("HALLIN: Brandmar will pay Ostrel 4 million crowns by June 30, 2031. Minister Ilse Torvane signed for Ostrel in Hallin.")]
    [InlineData("Ostrel gets 4 million crowns by June 30, 2031. Brandmar will pay, Torvane said in Hallin.")]
    [InlineData("Nobody in Hallin had expected it. Ostrel and Brandmar agreed to share the Hallin quarry, and Brandmar will pay by June 30, 2031.")]
    [InlineData("Minister Ilse Torvane signed for Ostrel in Hallin on Monday. Ostrel will open the quarry to Brandmar by September 1, 2031.")]
    public void A_report_with_the_names_of_another_is_of_its_agreement(string report) => Accords("Northlight News Agency\n\n" + FirstOfQuarry, report).ShouldBe(1);

    private static int Accords(params string[] texts) => Pipeline.English.Reconcile([.. texts.Select(Read)], [], null, 1).Accords.Length;

    private static Report Read(string text, int number)
    {
        var name = $"{number}.txt";
        var reading = new ReportReading(ReportText.Raw(text), null, name, null, null, "en", PublishedBelief.Unknown, null, []);
        return new Report(new ReportId("r-" + name), name, [name], ReportKind.Report, Handling.Public, reading);
    }

    private static IEnumerable<string> Texts(string story)
    {
        var above = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(above, "corpora"))) above = Path.GetDirectoryName(above) ?? throw new DirectoryNotFoundException("No folder corpora/ above the tests.");
        return Directory.EnumerateFiles(Path.Combine(above, "corpora", story, "texts")).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}

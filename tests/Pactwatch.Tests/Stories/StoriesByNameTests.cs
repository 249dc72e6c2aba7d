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

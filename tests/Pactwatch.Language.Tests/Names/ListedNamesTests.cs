using Pactwatch.Language.Names;

namespace Pactwatch.Language.Tests.Names;

/// <summary>What a person's own list of names may hold, and how its faults are told.</summary>
public sealed class ListedNamesTests
{
    [Theory]
    [InlineData("Orlo Pass\tcrossing", "Orlo Pass crossing")]
    [InlineData("Orlo Pass\tcrossing\tKerland", "Orlo Pass crossing Kerland")]
    [InlineData("Orlo Pass\tcrossing\t\tOrlo", "Orlo Pass crossing Orlo")]
    [InlineData("Joint Harvest Commission\tbody\tKerland\tJHC; Harvest Commission", "Joint Harvest Commission body Kerland JHC Harvest Commission")]
    [InlineData("# a comment\n\nOrlo\tcity\r\nDravik\tcity", "Orlo city", "Dravik city")]
    [InlineData("\uFEFFOrlo\tcity", "Orlo city")]
    [InlineData("1st Orlo Brigade\tarmed-group", "1st Orlo Brigade armed-group")]
    public void A_line_is_a_name(string text, params string[] expected)
    {
        var list = ListedNames.Parse(text);
        list.Faults.ShouldBeEmpty();
        list.Names.Select(name => string.Join(' ', new[] { name.Name, name.Kind, name.State }.OfType<string>().Concat(name.Aliases))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Orlo Pass", 1, "has no tab")]
    [InlineData("Orlo\tvillage", 1, "'village' is no kind of name")]
    [InlineData("# one\n\tcity", 2, "has no name")]
    [InlineData("Orlo\tcity\nOrlo\tcity", 2, "'Orlo' stands in line 1 already")]
    [InlineData("Orlo\tcity\t\tOrlo", 1, "'Orlo' stands in line")]
    [InlineData("Orlo\tcity\t\tX", 1, "'X' is no name")]
    [InlineData("the orlo\tcity", 1, "has no capital")]
    [InlineData("Orlo\tcity\t\t\tmore", 1, "has 5 columns")]
    public void A_fault_is_told_with_its_line(string text, int line, string what)
    {
        var fault = ListedNames.Parse(text).Faults.ShouldHaveSingleItem();
        fault.Line.ShouldBe(line);
        fault.What.ShouldContain(what);
    }

    [Fact]
    public void Every_fault_is_told() => ListedNames.Parse("Orlo\nDravik\nTarrin\tcity").Faults.Select(fault => fault.Line).ShouldBe([1, 2]);
}

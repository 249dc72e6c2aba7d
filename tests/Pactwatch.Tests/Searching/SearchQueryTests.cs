using Pactwatch.Searching;

namespace Pactwatch.Tests.Searching;

/// <summary>What is typed becomes terms; nothing that can be typed is an error.</summary>
public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("Norland transfer", "+norland +transfer")]
    [InlineData("\"pilot station\" boats", "+pilot station +boats")]
    [InlineData("“pilot station”", "+pilot station")]
    [InlineData("boats -crew -\"Port Sable\"", "+boats -crew -port sable")]
    [InlineData("trans* \"pilot sta\"*", "+trans* +pilot sta*")]
    [InlineData("\"pilot sta*\"", "+pilot sta*")]
    [InlineData("al-Asad U.S. 40,000", "+al asad +u s +40 000")]
    [InlineData("Zürich ÉCOLE ñandú Ångström", "+zurich +ecole +nandu +angstrom")]
    [InlineData("straße œuvre Ἀθῆναι", "+straße +œuvre +αθηναι")]
    [InlineData("*** -- - \" ( ) ^ :", "")]
    [InlineData("-only", "-only")]
    [InlineData("\"never closed", "+never closed")]
    [InlineData("停火 停战", "+停火 +停战")]
    public void Words_phrases_unwanted_ones_and_beginnings(string typed, string terms)
    {
        var query = SearchQuery.Parse(typed);

        string.Join(' ', query.Wanted.Select(term => "+" + Of(term)).Concat(query.Unwanted.Select(term => "-" + Of(term)))).ShouldBe(terms);
        query.Text.ShouldBe(typed);
    }

    [Fact]
    public void A_query_has_bounds()
    {
        SearchQuery.Parse(string.Join(' ', Enumerable.Range(0, 100))).Wanted.Length.ShouldBe(SearchQuery.MostTerms);
        SearchQuery.Parse(new string('x', 100_000)).Wanted.ShouldHaveSingleItem().Words.ShouldHaveSingleItem().Length.ShouldBe(SearchQuery.MostCharacters);
        SearchQuery.Parse(null).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("norland", true)]
    [InlineData("nor", false)]
    [InlineData("nor*", true)]
    [InlineData("\"will pay\"", true)]
    [InlineData("\"pay estmark\"", false)]
    [InlineData("estmark -boats", true)]
    [InlineData("estmark -pay", false)]
    [InlineData("-boats", false)]
    public void A_line_of_folded_words_is_looked_through(string query, bool isFound) =>
        SearchQuery.Parse(query).IsIn(FoldedText.Line("Norland will pay", null, "Estmark; “tolls”")).ShouldBe(isFound);

    private static string Of(SearchTerm term) => string.Join(' ', term.Words) + (term.IsPrefix ? "*" : "");
}

using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Discovery;

namespace Pactwatch.Reading.Tests.Discovery;

public sealed class AddressListTests
{
    private const string Address = "https://courier.example/a";

    private static readonly LocalDate Day = new(2031, 3, 4);

    public static TheoryData<string, AddressListKind, string?, string?> Dated => new()
    {
        { Gdelt(61, (0, "1100000001"), (59, "20310304081500"), (60, Address)), AddressListKind.GdeltEvents, null, null },
        { Gdelt(58, (0, "1100000001"), (56, "20310304"), (57, Address)), AddressListKind.GdeltEvents, null, null },
        { Gdelt(16, (1, "20310303000000"), (2, "20310304081500"), (4, "courier.example"), (5, Address)), AddressListKind.GdeltMentions, null, "courier.example" },
        { Gdelt(27, (0, "20310304081500-1"), (1, "20310304081500"), (2, "1"), (3, "courier.example"), (4, Address)), AddressListKind.GdeltKnowledgeGraph, null, "courier.example" },
        { "DATE\tNUMARTS\tCOUNTS\tTHEMES\tLOCATIONS\tPERSONS\tORGANIZATIONS\tTONE\tCAMEOEVENTIDS\tSOURCES\tSOURCEURLS\n" + Gdelt(11, (0, "20310304"), (9, "courier.example"), (10, Address)), AddressListKind.GdeltKnowledgeGraph, null, "courier.example" },
        { $"\uFEFFURL,MobileURL,Date,Title\n\"{Address}\",\"\",\"2031-03-04 08:15:00\",\"Patrols leave\"\n", AddressListKind.Table, "Patrols leave", null },
        { $$"""{"articles":[{"url":"{{Address}}","url_mobile":"","title":"Patrols leave","seendate":"20310304T081500Z","socialimage":"","domain":"courier.example","language":"English","sourcecountry":"Norland"}]}""", AddressListKind.Json, "Patrols leave", "courier.example" },
        { $"id,indexed_date,language,media_name,media_url,publish_date,title,url\n7,2031-03-06,en,Oster Courier,https://courier.example,2031-03-04,\"Patrols, at last, leave\",{Address}\n", AddressListKind.Table, "Patrols, at last, leave", "Oster Courier" },
        { $$"""{"stories":[{"id":"7","media_name":"Oster Courier","media_url":"https://courier.example","publish_date":"2031-03-04","title":"Patrols leave","url":"{{Address}}","indexed_date":"2031-03-06T10:00:00"}]}""", AddressListKind.Json, "Patrols leave", "Oster Courier" },
        { $$"""{"url":"{{Address}}","date":"2031-03-04"}""" + "\n" + """{"note":"no address"}""" + "\n", AddressListKind.Json, null, null },
        { $"sep=;\nTitel;Datum;Link zum Artikel\nx;04.03.2031;{Address}\n", AddressListKind.Table, null, null },
        { $"page\twhen\n{Address}\t2031-03-04\n", AddressListKind.UnnamedTable, null, null },
        { $"{Address}\n", AddressListKind.Text, null, null },
        { $"# what to read\n{Address} 2031-03-04\n", AddressListKind.Text, null, null },
        { $"2031-03-04 - {Address}\r\n\r\n", AddressListKind.Text, null, null },
        { $"March 4, 2031: {Address}\n", AddressListKind.UnnamedTable, null, null },
        { $"{Address},2031-03-04\n", AddressListKind.UnnamedTable, null, null },
        { $"[\"{Address}\"]", AddressListKind.Json, null, null },
    };

    [Theory]
    [MemberData(nameof(Dated))]
    public void A_list_is_told_by_what_is_in_it(string list, AddressListKind kind, string? title, string? outlet)
    {
        var listing = Read(list).Listing.ShouldNotBeNull(Read(list).Refusal);
        listing.Kind.ShouldBe(kind);
        var row = listing.Rows.ShouldHaveSingleItem();
        (row.Address, row.Outlet).ShouldBe((Address, outlet));
        if (title is not null) row.Title.ShouldBe(title);
        if (list.Contains("2031", StringComparison.Ordinal)) row.On.ShouldBe(Day);
        else row.Date.ShouldBeNull();
    }

    [Fact]
    public void What_holds_no_address_and_what_comes_again_is_counted()
    {
        var listing = Read($"{Address}\nno address\n{Address}?utm_source=x\nftp://courier.example/b\nhttps://courier.example/c\n").Listing.ShouldNotBeNull();
        (listing.Rows.Length, listing.Without, listing.Repeated, listing.IsCut).ShouldBe((2, 2, 1, false));
    }

    [Fact]
    public void A_graph_of_version_1_lists_several_addresses_in_a_row()
    {
        var listing = Read(Gdelt(11, (0, "20310304"), (9, "a.example;b.example"), (10, "https://a.example/1<UDIV>https://b.example/2"))).Listing.ShouldNotBeNull();
        listing.Rows.Select(row => (row.Address, row.On, row.Outlet)).ShouldBe([("https://a.example/1", Day, null), ("https://b.example/2", Day, null)]);
    }

    [Fact]
    public void Rows_of_broadcasts_in_a_graph_are_counted()
    {
        var listing = Read(Gdelt(27, (1, "20310304081500"), (2, "6"), (4, "STATION_20310304")) + Gdelt(27, (1, "20310304081500"), (2, "1"), (4, Address))).Listing.ShouldNotBeNull();
        (listing.Kind, listing.Rows.Length, listing.Without).ShouldBe((AddressListKind.GdeltKnowledgeGraph, 1, 1));
    }

    [Fact]
    public void A_list_with_too_many_addresses_is_cut()
    {
        var listing = Read(string.Concat(Enumerable.Range(0, AddressListing.MaxRows + 3).Select(number => $"https://a.example/{number}\n"))).Listing.ShouldNotBeNull();
        (listing.Rows.Length, listing.IsCut).ShouldBe((AddressListing.MaxRows, true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address here\n")]
    [InlineData("<html><a href='https://a.example/'>x</a></html>")]
    [InlineData("url,date\nfile:///etc/passwd,2031-03-04\njavascript:x,2031-03-04\n")]
    [InlineData("{\"articles\":[]}")]
    [InlineData("[{\"url\":\"ftp://a.example/\"}]")]
    [InlineData("{\"broken\":")]
    public void What_names_no_address_of_the_web_is_refused(string list) => (Read(list).Listing, Read(list).Code).ShouldBe((null, FormatFinding.OtherFormat));

    private static AddressListOutcome Read(string list) => AddressList.Read(Encoding.UTF8.GetBytes(list));

    private static string Gdelt(int columns, params (int At, string Value)[] cells)
    {
        var row = Enumerable.Repeat("", columns).ToArray();
        foreach (var (at, value) in cells) row[at] = value;
        return string.Join('\t', row) + "\n";
    }
}

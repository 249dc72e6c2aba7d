using System.IO.Compression;
using System.Security.Cryptography;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Sheets;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.Sheets;

/// <summary>The ledger as a ZIP of tables.</summary>
public sealed class SheetArchiveTests
{
    [Fact]
    public void Every_sheet_has_its_file_and_every_column_its_meaning()
    {
        var sheets = LedgerSheets.Of(InventedLedger.Of(InventedLedger.Report()));
        var files = Files(Bytes());
        files.Keys.Order(StringComparer.Ordinal).ShouldBe(sheets.Select(sheet => sheet.Name + ".csv").Concat(["README.txt", "columns.csv", "verify.txt"]).Order(StringComparer.Ordinal));
        var columns = sheets.SelectMany(sheet => sheet.Columns.Select(column => (sheet.Name, column.Name, column.Meaning))).ToList();
        columns.ShouldAllBe(column => column.Meaning.EndsWith('.'));
        columns.Select(column => (column.Item1, column.Item2)).ShouldBeUnique();
        foreach (var sheet in sheets) sheet.Rows.ShouldAllBe(row => row.Length == sheet.Columns.Length);
    }

    [Fact]
    public void A_row_of_undertakings_tells_who_what_when_and_by_whom_it_is_told() =>
        Files(Bytes())["undertakings.csv"].Split("\r\n")[1].ShouldStartWith("a-1,u-1,Norland,provide,ship,grain,,achieve,promised,\"about 40,000 tonnes of grain\",40000,40000,tonnes,,,2026-06-30,by the end of June,,,,,,due,,1,Northwire,1,r-8e633efec012030c,\"Norland will ship about 40,000 tonnes of grain by the end of June\",\"{\"\"report\"\":");

    [Fact]
    public void Mentions_lead_to_the_words_by_code_points()
    {
        // The dove in front is one code point, and two code units.
        Files(Bytes())["mentions.csv"].ShouldContain("u-1,r-8e633efec012030c,2,67,\"Norland will ship about 40,000 tonnes of grain by the end of June\",Norland's minister,asserts");
    }

    [Fact]
    public void Verify_has_the_hash_of_each_file()
    {
        var files = Files(Bytes());
        foreach (var line in files["verify.txt"].TrimEnd('\n').Split('\n'))
            Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(files[line[66..]]))).ShouldBe(line[..64]);
        files["verify.txt"].Split('\n').Length.ShouldBe(files.Count);
    }

    [Fact]
    public void The_same_ledger_gives_the_same_bytes() => Bytes().ShouldBe(Bytes());

    [Fact]
    public void A_protected_report_leaves_the_house_in_no_sheet() =>
        Should.Throw<ArgumentException>(() => LedgerSheets.Of(InventedLedger.Of(InventedLedger.Report(handling: Handling.Protected))));

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        SheetArchive.Write(stream, InventedLedger.Of(InventedLedger.Report()), new LedgerExport("0.1.0"));
        return stream.ToArray();
    }

    private static Dictionary<string, string> Files(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }, StringComparer.Ordinal);
    }
}

using System.IO.Compression;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Tests.Tables;

/// <summary>Sheets as people and their programs send them back.</summary>
public sealed class SheetFileTests
{
    public static TheoryData<string, byte[]> Texts => new()
    {
        { "commas", Encoding.UTF8.GetBytes("actor,to,note\r\nNorland,2026-06-30,\"says \"\"so\"\", and\nmore\"\r\nÅland,,\r\n") },
        { "semicolons with a mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("actor;to;note\nNorland;2026-06-30;\"says \"\"so\"\", and\nmore\"\nÅland;;\n")] },
        { "tabs in UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("actor\tto\tnote\r\nNorland\t2026-06-30\t\"says \"\"so\"\", and\nmore\"\r\nÅland\r\n")] },
        { "a line that names the sign", Encoding.UTF8.GetBytes("sep=;\r\nactor;to;note\r\nNorland;2026-06-30;\"says \"\"so\"\", and\nmore\"\r\nÅland;;\r\n") },
        { "western Windows", [.. Encoding.ASCII.GetBytes("actor;to;note\r\nNorland;2026-06-30;\"says \"\"so\"\", and\nmore\"\r\n"), 0xC5, .. Encoding.ASCII.GetBytes("land;;\r\n")] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_table_in_text_is_read_whatever_its_sign_and_its_characters(string what, byte[] bytes)
    {
        var sheet = SheetFile.Read(bytes, "undertakings");
        sheet.Columns.ShouldBe(["actor", "to", "note"], what);
        sheet.Rows.Select(row => string.Join('|', row.Cells)).ShouldBe(["Norland|2026-06-30|says \"so\", and\nmore", "Åland||"], what);
        sheet.Rows[0].Number.ShouldBe(what.StartsWith("a line", StringComparison.Ordinal) ? 3 : 2);
    }

    [Fact]
    public void A_workbook_is_read_with_shared_and_inline_strings_numbers_and_what_formulas_came_to()
    {
        var bytes = Zip(
            ("xl/workbook.xml", "<workbook xmlns='m' xmlns:r='r'><sheets><sheet name='README' sheetId='1' r:id='rId1'/><sheet name='Undertakings' sheetId='2' r:id='rId2'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='p'><Relationship Id='rId1' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Target='/xl/worksheets/sheet2.xml'/></Relationships>"),
            ("xl/sharedStrings.xml", "<sst xmlns='m'><si><t>actor</t></si><si><r><t>Nor</t></r><r><t xml:space='preserve'>land </t></r><rPh><t>no</t></rPh></si><si><t>to</t></si></sst>"),
            ("xl/worksheets/sheet2.xml", "<worksheet xmlns='m'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>2</v></c><c r='C1' t='inlineStr'><is><t>base</t></is></c></row><row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3'><v>46203</v></c><c r='C3' t='str'><f>1+1</f><v>_x005F_x0041_</v></c></row></sheetData></worksheet>"));
        var sheet = SheetFile.Read(bytes, "undertakings");
        sheet.Columns.ShouldBe(["actor", "to", "base"]);
        var row = sheet.Rows.ShouldHaveSingleItem();
        (row.Number, string.Join('|', row.Cells)).ShouldBe((3, "Norland |46203|_x0041_"));
    }

    [Fact]
    public void Of_a_zip_the_sheet_of_that_name_is_read() =>
        SheetFile.Read(Zip(("README.txt", "a,b"), ("out/undertakings.csv", "actor,to\r\nNorland,\r\n")), "undertakings").Rows.ShouldHaveSingleItem().Cells[0].ShouldBe("Norland");

    [Theory]
    [InlineData("undertakings.txt", "a", "It is a ZIP without undertakings.csv.")]
    [InlineData("xl/workbook.xml", "<workbook xmlns='m'><sheets><sheet name='a'/><sheet name='b'/></sheets></workbook>", "It has no sheet \"undertakings\"; it has a, b.")]
    [InlineData("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e 'x'>]><workbook>&e;</workbook>", "Its XML has a document type")]
    public void What_is_no_such_sheet_is_refused_with_the_reason(string name, string text, string why) =>
        Should.Throw<ContainerException>(() => SheetFile.Read(Zip((name, text)), "undertakings")).Message.ShouldStartWith(why);

    [Fact]
    public void Text_without_columns_is_no_sheet() => Should.Throw<ContainerException>(() => SheetFile.Read("Norland will leave."u8.ToArray(), "undertakings"));

    [Fact]
    public void A_zip_that_unpacks_to_far_too_much_is_stopped() =>
        Should.Throw<ContainerException>(() => SheetFile.Read(Zip(("undertakings.csv", "a,b\n" + new string('x', 40_000_000))), "undertakings", ContainerLimits.Default with { HeldBytes = 1_000_000 }));

    private static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}

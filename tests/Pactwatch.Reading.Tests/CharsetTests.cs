using System.Text;

namespace Pactwatch.Reading.Tests;

public sealed class CharsetTests
{
    private const string Words = "“Café” – naïve façade, 5 € a day, said the Škoda driver who had been waiting there.";

    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Charsets => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "utf-32", true }, { "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Charsets))]
    public void Text_is_the_same_in_every_charset(string charset, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)];
        Saved.Reads(bytes).Text.Characters.ShouldBe(Words);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251", "Договор подписан в среду в столице.")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">", "iso-8859-2", "Układ podpisano w środę w stolicy.")]
    [InlineData("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>", "shift_jis", "協定は水曜日に署名された。")]
    [InlineData("<meta charset=iso-8859-1>", "windows-1252", "The “accord” was signed – at last.")]
    [InlineData("<meta charset=windows-1252>", "utf-8", "The “accord” was signed – at last.")]
    public void A_page_is_read_in_the_charset_it_names_unless_it_is_valid_utf8(string declaration, string charset, string words)
    {
        var bytes = Encoding.GetEncoding(charset).GetBytes($"{declaration}<html><body><p>{words}</p></body></html>");
        Saved.Reads(bytes).Text.Characters.ShouldBe(words);
    }

    [Fact]
    public void A_guessed_charset_is_noted()
    {
        var reading = Saved.Reads(Encoding.GetEncoding(1252).GetBytes(Words));
        reading.Findings.ShouldHaveSingleItem().Code.ShouldBe(ReadingFinding.CharsetGuessed);
    }

    [Fact]
    public void A_broken_byte_in_utf8_stands_as_a_replacement_and_is_noted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Words + " ", 4))), 0xC3];
        var reading = Saved.Reads(bytes);
        reading.Text.Characters.ShouldEndWith("\uFFFD");
        reading.Findings.ShouldContain(finding => finding.Code == ReadingFinding.CharactersReplaced);
    }

    [Theory]
    [InlineData("cafe\u0301 a\u00A0b\u2009c\td", "caf\u00E9 a b c d")]
    [InlineData("with\u00ADdrawal zero\u200Bwidth \u202Ebidi\u202C bell\u0007", "withdrawal zerowidth bidi bell")]
    [InlineData("می\u200Cخواهد", "می\u200Cخواهد")]
    [InlineData("👩\u200D👩\u200D👧 👍🏽", "👩\u200D👩\u200D👧 👍🏽")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("one\r\ntwo\rthree\u2028four", "one\n\ntwo\n\nthree\n\nfour")]
    public void Characters_are_made_fit_to_store(string content, string stored) => Saved.Reads(content).Text.Characters.ShouldBe(stored);
}

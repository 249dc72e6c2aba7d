using System.Text;
using FsCheck;
using FsCheck.Fluent;

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

    public static TheoryData<string, string> Guessable => new()
    {
        { "windows-1251", "Обе стороны договорились в понедельник, что войска покинут долину до конца года, но соглашение ещё не вступило в силу." },
        { "koi8-r", "Обе стороны договорились в понедельник, что войска покинут долину до конца года, но соглашение ещё не вступило в силу." },
        { "iso-8859-5", "Обе стороны договорились в понедельник, что войска покинут долину до конца года, но соглашение ещё не вступило в силу." },
        { "cp866", "Обе стороны договорились в понедельник, что войска покинут долину до конца года, но соглашение ещё не вступило в силу." },
        { "windows-1250", "Oba rządy zgodziły się w poniedziałek, że wojska opuszczą dolinę do końca roku, ale umowa jeszcze nie obowiązuje, więc trzeba poczekać." },
        { "windows-1250", "Obě vlády se v pondělí dohodly, že vojáci opustí údolí do konce roku, ale smlouva ještě není v platnosti, řekl mluvčí." },
        { "windows-1252", "Die beiden Regierungen haben sich über den Rückzug der Truppen geeinigt, der für die Stadt wichtig wäre, sagte der Außenminister." },
        { "windows-1252", "Les deux gouvernements ont signé un accord sur le retrait des troupes de la vallée, a déclaré le ministre à l’été." },
        { "windows-1253", "Οι δύο κυβερνήσεις συμφώνησαν τη Δευτέρα να φύγουν τα στρατεύματα από την κοιλάδα μέχρι το τέλος του έτους." },
        { "windows-1254", "İki hükümet pazartesi günü askerlerin yıl sonuna kadar vadiden ayrılması için bir anlaşma imzaladı, ancak anlaşma henüz yürürlükte değil." },
        { "windows-1255", "שתי הממשלות הסכימו ביום שני כי החיילים יעזבו את העמק עד סוף השנה, אבל ההסכם עדיין לא בתוקף." },
        { "windows-1256", "قال الوزير إن الاتفاق الذي تم التوصل إليه في العاصمة كان من أجل السلام بين البلدين بعد عام من الحرب على الحدود." },
        { "windows-874", "รัฐบาลทั้งสองลงนามในข้อตกลงเมื่อวันจันทร์ และทหารจะออกจากหุบเขาก่อนสิ้นปี" },
        { "shift_jis", "両国の政府は月曜日に協定に署名したと発表した。部隊は年末までに谷から撤退することになっている。" },
        { "euc-jp", "両国の政府は月曜日に協定に署名したと発表した。部隊は年末までに谷から撤退することになっている。" },
        { "iso-2022-jp", "両国の政府は月曜日に協定に署名したと発表した。部隊は年末までに谷から撤退することになっている。" },
        { "euc-kr", "양국 정부는 월요일에 협정에 서명했다고 발표했다. 군대는 올해 말까지 계곡에서 철수할 것이라고 대변인이 말했다." },
        { "gb18030", "两国政府星期一宣布签署协议，部队将在年底之前撤出山谷，但是这个协议还没有生效，发言人说。" },
        { "big5", "兩國政府星期一宣布簽署協議，部隊將在年底之前撤出山谷，但是這個協議還沒有生效，發言人說。" },
        { "utf-16", "Обе стороны договорились в понедельник, что войска покинут долину до конца года." },
        { "utf-16BE", "양국 정부는 월요일에 협정에 서명했다고 발표했다. 군대는 계곡에서 철수할 것이라고 했다." },
    };

    [Theory]
    [MemberData(nameof(Guessable))]
    public void A_charset_that_nothing_names_is_told_by_what_reads_best(string charset, string words) =>
        Saved.Reads(Encoding.GetEncoding(charset).GetBytes(words)).Text.Characters.ShouldBe(words);

    [Theory]
    [MemberData(nameof(Guessable))]
    public void A_wrong_name_is_not_believed(string charset, string words)
    {
        if (charset.StartsWith("utf", StringComparison.Ordinal)) return;
        foreach (var wrong in (string[])["utf-8", "iso-8859-1", "no-such-charset"])
        {
            if (charset is "windows-1254" && wrong == "iso-8859-1") continue;
            byte[] page = [.. Encoding.ASCII.GetBytes($"<html><head><meta charset={wrong}></head><body><p>"), .. Encoding.GetEncoding(charset).GetBytes(words), .. "</p></body></html>"u8];
            Saved.Reads(page).Text.Characters.ShouldBe(words, $"{charset} named {wrong}");
        }
    }

    [Theory]
    [InlineData("The café on the corner closed.")]
    [InlineData("It cost 40 € a day – “far too much”, they said.")]
    [InlineData("Zoë, Łukasz? No: Zoë and Señor Núñez.")]
    public void A_few_bytes_beyond_ASCII_are_read_as_western(string words)
    {
        var bytes = Encoding.GetEncoding(1252).GetBytes(words);
        Saved.Reads(bytes).Text.Characters.ShouldBe(Encoding.GetEncoding(1252).GetString(bytes));
    }

    [Fact]
    public void Any_bytes_are_decoded_and_twice_the_same()
    {
        var random = ArbMap.Default.ArbFor<byte[]>();
        Prop.ForAll(random, bytes =>
        {
            byte[] high = [.. bytes.Select(value => (byte)(value | 0x80)), .. bytes, 0xE9];
            return Decoding.TextDecoder.Decode(high) == Decoding.TextDecoder.Decode(high) && Decoding.TextDecoder.Decode(bytes, "x") is not null;
        }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(new FsCheck.Replay(new FsCheck.Rnd(20310304, 9), Microsoft.FSharp.Core.FSharpOption<int>.None)));
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

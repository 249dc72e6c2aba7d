namespace Pactwatch.Reading.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The two governments have agreed that the troops will leave the valley by the end of the year.")]
    [InlineData("de", "Die beiden Regierungen haben sich auf einen Vertrag geeinigt, der auch für das Tal und die Stadt gilt und nach dem die Truppen nicht bleiben.")]
    [InlineData("fr", "Les deux gouvernements ont signé un accord sur le retrait des troupes dans la vallée, qui est aussi celle de leur rivière.")]
    [InlineData("es", "Los dos gobiernos firmaron un acuerdo sobre la retirada de las tropas del valle, pero también se habló de los presos y de su regreso.")]
    [InlineData("ru", "Стороны договорились о том, что войска будут выведены из долины до конца года, но не все, как это было обещано.")]
    [InlineData("uk", "Сторони домовилися про те, що війська будуть виведені з долини до кінця року, але не всі, як це було обіцяно їм.")]
    [InlineData("ar", "قال الوزير إن الاتفاق الذي تم التوصل إليه في العاصمة كان من أجل السلام بين البلدين بعد عام من الحرب على الحدود.")]
    [InlineData("fa", "وزیر گفت که این توافق را برای صلح است و از روز دوشنبه در هر دو کشور اجرا می شود تا پایان سال آینده.")]
    [InlineData("ja", "両国の政府は月曜日に協定に署名したと発表した。")]
    [InlineData("ko", "양국 정부는 월요일에 협정에 서명했다고 발표했다.")]
    [InlineData("zh", "两国政府星期一宣布签署协议。")]
    public void Running_text_is_known_by_its_small_words_or_its_script(string language, string text) => Saved.Reads(text).Language.ShouldBe(language);

    [Fact]
    public void Too_little_text_has_no_language() => Saved.Reads("Drell Vell Orm").Language.ShouldBeNull();

    [Fact]
    public void What_the_page_says_serves_where_the_words_do_not_tell() =>
        Saved.Reads("<html lang=\"sv-SE\"><body><p>Drell Vell Orm</p></body></html>").Language.ShouldBe("sv");

    [Fact]
    public void The_words_stand_above_what_the_page_says() =>
        Saved.Reads($"<html lang=\"de\"><body><p>{Saved.Sentence} {Saved.Sentence}</p></body></html>").Language.ShouldBe("en");
}

using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Tests.Passages;

/// <summary>Furniture in the languages that have lists of their own: a heading, a line and a notice each, and sentences that stay.</summary>
public sealed class FurnitureLanguageTests
{
    [Theory]
    [InlineData("Weitere Artikel", "Kommentar schreiben", "Alle Rechte vorbehalten.")]
    [InlineData("Articles similaires", "Ajouter un commentaire", "Lire la politique de confidentialité du site.")]
    [InlineData("Artículos relacionados", "Aceptar todo", "Síguenos en nuestro canal de Telegram.")]
    [InlineData("Articoli correlati", "Accetta", "Tutti i diritti riservati.")]
    [InlineData("Artigos relacionados", "Aceitar", "Todos os direitos reservados.")]
    [InlineData("Gerelateerde artikelen", "Accepteren", "Alle rechten voorbehouden.")]
    [InlineData("Powiązane artykuły", "Akceptuję", "Wszelkie prawa zastrzeżone.")]
    [InlineData("Läs mer", "Annons", "Alla rättigheter förbehållna.")]
    [InlineData("Другие новости", "Добавить комментарий", "Все права защищены.")]
    [InlineData("Читайте також", "Реклама", "Усі права захищено.")]
    [InlineData("İlgili haberler", "Reklam", "Tüm hakları saklıdır.")]
    [InlineData("أخبار ذات صلة", "إعلان", "جميع الحقوق محفوظة.")]
    [InlineData("延伸阅读", "广告", "版权所有")]
    [InlineData("関連記事", "広告", "無断転載を禁じます。")]
    [InlineData("Σχετικά άρθρα", "Διαφήμιση", "Με την επιφύλαξη παντός δικαιώματος.")]
    public void A_sites_words_are_known_in_many_languages(string heading, string line, string notice)
    {
        FurnitureLine.IsSectionHeading(heading).ShouldBeTrue(heading);
        FurnitureLine.Is(line).ShouldBeTrue(line);
        FurnitureLine.Is(notice).ShouldBeTrue(notice);
    }

    [Theory]
    [InlineData("Weitere Artikel des Vertrags regeln den Abzug der Truppen.")]
    [InlineData("Les articles du traité similaires à celui-ci n'ont jamais été appliqués.")]
    [InlineData("Los artículos relacionados con la retirada se votan el lunes.")]
    [InlineData("I diritti riservati alle minoranze restano nel testo dell'accordo.")]
    [InlineData("Другие новости из долины пришли в понедельник вечером.")]
    [InlineData("يقول الإعلان إن القوات ستغادر الوادي قبل نهاية العام.")]
    [InlineData("两国政府星期一宣布签署协议。")]
    [InlineData("両国の政府は月曜日に協定に署名したと発表した。")]
    public void A_sentence_that_holds_such_words_stays(string sentence) => FurnitureLine.Is(sentence).ShouldBeFalse();
}

using System.Text;
using Pactwatch.Annotation;
using Pactwatch.Language;
using Pactwatch.Publishing;

namespace Pactwatch.Tests.Publishing;

public class ConllUTests
{
    private const string Two =
        "# newdoc id = a.txt\n# text = They won't go.\n" +
        "1\tThey\tthey\tPRON\t_\t_\t4\tnsubj\t_\t_\n2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\two\twill\tAUX\t_\t_\t4\taux\t_\t_\n3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_\n" +
        "4\tgo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n\n" +
        "# newdoc id = b.txt\n1\tDone\tdo\tVERB\t_\t_\t0\troot\t_\t_\n1.1\tis\tbe\tAUX\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public void Given_sentences_and_tokens_come_back_as_they_were_and_given_tags_do_not()
    {
        var written = new StringWriter();
        foreach (var document in ConllUReader.Read(Two, "file.conllu")) ConllUWriter.Write(written, Annotated(document), document);
        written.ToString().ShouldBe(
            "# newdoc id = a.txt\n# text = They won't go.\n" +
            "1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "2\two\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "4\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n" +
            "# newdoc id = b.txt\n# text = Done\n1\tDone\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
    }

    [Fact]
    public void Words_of_a_multiword_token_share_it_part_by_part()
    {
        var document = ConllUReader.Read(Two, "file.conllu")[0];
        document.Text.ShouldBe("They won't go.\n");
        document.Words.Select(word => word.Span.In(document.Text)).ShouldBe(["They", "wo", "n't", "go", "."]);
    }

    [Fact]
    public void Words_that_do_not_spell_their_token_out_hold_all_of_it()
    {
        var document = ConllUReader.Read("1-2\tdel\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\t_\t_\t_\t_\t_\t_\t_\t_\n2\tel\t_\t_\t_\t_\t_\t_\t_\t_\n", "x")[0];
        document.Words.Select(word => word.Span.In(document.Text)).ShouldBe(["de", "del"]);
        var written = new StringWriter();
        ConllUWriter.Write(written, Annotated(document), document);
        written.ToString().ShouldContain("1-2\tdel\t");
        written.ToString().ShouldContain("\n2\tel\t");
    }

    [Fact]
    public void A_file_without_newdoc_is_one_document_named_as_the_file() =>
        ConllUReader.Read("1\tDone\t_\t_\t_\t_\t_\t_\t_\t_\n", "file.conllu").ShouldHaveSingleItem().Name.ShouldBe("file.conllu");

    [Fact]
    public void A_line_that_is_no_conllu_is_named() =>
        Should.Throw<FormatException>(() => ConllUReader.Read("1\tDone\t_\t_\t_\t_\t_\t_\t_\t_\nplain words\n", "file.conllu")).Message.ShouldContain("Line 2");

    [Fact]
    public void Known_columns_are_filled_in()
    {
        var text = "Go.";
        var report = InventedLedger.Report(text, "go.txt");
        var annotated = new AnnotatedReport(report)
        {
            Sentences = [new Sentence(new TextSpan(0, 3), new TokenRange(0, 2))],
            Tokens = [new Token(new TextSpan(0, 2), "go", "VERB", "VB", 0, "root"), new Token(new TextSpan(2, 3), ".", "PUNCT", null, 1, "punct")],
        };
        var written = new StringWriter();
        ConllUWriter.Write(written, annotated);
        written.ToString().ShouldBe("# newdoc id = go.txt\n# text = Go.\n1\tGo\tgo\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\n\n");

        var stream = new MemoryStream();
        AnnotationJsonWriter.WriteLine(stream, annotated, []);
        Encoding.UTF8.GetString(stream.ToArray()).ShouldContain("""{"start":2,"end":3,"text":".","lemma":".","upos":"PUNCT","head":1,"deprel":"punct"}""");
    }

    private static AnnotatedReport Annotated(ConllUDocument document) =>
        new(InventedLedger.Report(document.Text, document.Name))
        {
            Sentences = document.Sentences,
            Tokens = [.. document.Words.Select(word => new Token(word.Span))],
        };
}

using System.Text;
using NodaTime;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Mail;
using Pactwatch.Reading.Tests.Samples;

namespace Pactwatch.Reading.Tests.Mail;

public sealed class MailTests
{
    private const string ForwardHead = "---------- Forwarded message ---------\nFrom: Oster Courier <news@oc.example>\nDate: Wed, 5 Mar 2031 at 08:00\nSubject: Patrols to leave by June\nTo: <ana@north.example>\n\n";

    [Fact]
    public void The_mails_own_date_is_not_the_articles()
    {
        var reading = Opened.Of(MailSample.Plain("Fwd: Look at this", ForwardHead + Story.Text), "a.eml").Reading;
        reading.Published.Date.ShouldBeNull();
        reading.Title.ShouldBe("Patrols to leave by June");
        reading.Text.Characters.ShouldBe(Story.Text);
        reading.Outlet.ShouldBeNull();
        reading.Findings.ShouldContain(finding => finding.Code == FormatFinding.RetrievedOn && finding.Message.Contains("2031-03-06", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: Wed, 5 Mar 2031\nSubject: S\nTo: <c@d.example>\n\n{0}")]
    [InlineData("See below.\n\n-----Original Message-----\nFrom: A\nSent: Wednesday, March 5, 2031 8:00 AM\nTo: B; C;\n D\nSubject: S\n\n{0}")]
    [InlineData("Begin forwarded message:\n\n> From: A <a@b.example>\n> Subject: S\n> Date: 5 March 2031 at 08:00:00 CET\n> To: C\n> \n> {0}")]
    [InlineData("*From:* A\n*Sent:* 5 March 2031\n*To:* B\n*Subject:* S\n\n{0}")]
    [InlineData("Von: A\nGesendet: Mittwoch, 5. März 2031 08:00\nAn: B\nBetreff: S\n\n{0}")]
    public void The_head_of_a_forwarded_mail_is_none_of_the_article(string text)
    {
        var forwarded = ForwardedMail.OfText(text.Replace("{0}", Saved.Sentence, StringComparison.Ordinal));
        forwarded.Subject.ShouldBe("S");
        forwarded.Content.ShouldContain(Saved.Sentence);
        forwarded.Content.ShouldNotContain("2031");
    }

    [Theory]
    [InlineData("From: the ministers, to: the people.\n\nSubject to approval, all troops leave.")]
    [InlineData("Date: 4 March 2031\nPlace: Drell\n\nThe ministers met.")]
    [InlineData("To: all\n\nThe ministers met.")]
    public void Lines_that_are_no_such_head_stay(string text) => ForwardedMail.OfText(text).ShouldBe(new ForwardedMail(text, null));

    [Fact]
    public void In_a_page_the_head_goes_and_the_page_stays()
    {
        var html = $"<html><body><div class=\"gmail_quote\"><div>---------- Forwarded message ---------<br>From: <b>Oster Courier</b> &lt;n@oc.example&gt;<br>Date: Wed, Mar 5, 2031 at 8:00 AM<br>Subject: Patrols to leave<br>To: &lt;a@n.example&gt;<br></div><h1>{Story.Title}</h1><p>March 4, 2031</p>{Story.Html}</div></body></html>";
        var reading = Opened.Of(MailSample.Plain("Fwd: x", html, "Content-Type: text/html; charset=utf-8"), "a.eml").Reading;
        reading.Text.Characters.ShouldNotContain("Forwarded");
        reading.Text.Characters.ShouldNotContain("oc.example");
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, 4));
    }

    [Fact]
    public void A_newsletter_is_its_senders()
    {
        var fields = "List-Unsubscribe: <https://n.example/u>\nContent-Type: text/html; charset=utf-8";
        var html = $"<html><body><table><tr><td><a href=\"x\">View in browser</a></td></tr><tr><td><h1>{Story.Title}</h1>{Story.Html}</td></tr></table></body></html>";
        var reading = Opened.Of(MailSample.Plain("=?utf-8?Q?Morning_briefing_=E2=80=93_Monday?=", html, fields).Replace("Ana Sol", "The Oster Morning", StringComparison.Ordinal), "a.eml").Reading;
        reading.Outlet.ShouldBe("The Oster Morning");
        reading.Text.Characters.ShouldContain(Story.Paragraphs[2]);
        reading.Published.Date.ShouldBeNull();
    }

    [Fact]
    public void Of_alternatives_the_page_is_read_and_of_attachments_those_that_can_be_reports()
    {
        var mail = MailSample.Of("mixed",
            "Content-Type: multipart/alternative; boundary=alt\n\n" + MailSample.Parts("alt", "Content-Type: text/plain\n\nThe plain one.", $"Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{MailSample.Quoted(Story.Page("alternative"))}"),
            MailSample.Attachment("application/octet-stream", "attachment; filename=\"a.txt\"", Encoding.UTF8.GetBytes(Story.Text + " Attached.")),
            MailSample.Attachment("text/html; name=\"=?utf-8?B?w6RiYy5odG1s?=\"", "attachment", Encoding.UTF8.GetBytes(Story.Page("named"))),
            MailSample.Attachment("image/png", "inline; filename=logo.png", [1, 2, 3]),
            MailSample.Attachment("application/pgp-signature", "attachment; filename=sig.asc", [1, 2, 3]),
            "Content-Type: message/rfc822\n\n" + MailSample.Plain("An inner mail", Story.Text + " Inner."));
        var opened = Opened.Of(mail, "a.eml");
        opened.Sources.ShouldBe(["a.eml", "a.eml!/a.txt", "a.eml!/äbc.html", "a.eml!/#3"]);
        opened.ReadingOf("a.eml").Text.Characters.ShouldContain("numbered alternative");
        opened.ReadingOf("a.eml!/#3").Title.ShouldBe("An inner mail");
    }

    [Fact]
    public void A_mail_that_only_carries_attachments_is_no_report_itself()
    {
        var mail = MailSample.Of("mixed", "Content-Type: text/plain\n\n \n", MailSample.Attachment("text/plain", "attachment; filename=a.txt", Encoding.UTF8.GetBytes(Story.Text)));
        Opened.Of(mail, "a.eml").Sources.ShouldBe(["a.eml!/a.txt"]);
        Opened.Of(MailSample.Plain("Nothing", " "), "a.eml").Documents.ShouldHaveSingleItem().Outcome.Code.ShouldBe(FormatFinding.NoReport);
    }

    [Theory]
    [InlineData("=?utf-8?Q?caf=C3=A9?=", "café")]
    [InlineData("=?UTF-8?B?w6k=?= =?utf-8?b?w6k=?=", "éé")]
    [InlineData("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é")]
    [InlineData("=?iso-8859-1?Q?=E9t=E9?= 2031", "été 2031")]
    [InlineData("=?windows-1251?B?zOjw?=", "Мир")]
    [InlineData("=?utf-8*en?Q?Peace_talks?=", "Peace talks")]
    [InlineData("Peace =?nonsense", "Peace =?nonsense")]
    [InlineData("a=?b?c?d?=", "a=?b?c?d?=")]
    [InlineData("plain", "plain")]
    public void Encoded_words_are_decoded(string value, string words) => HeaderWords.Decode(value).ShouldBe(words);

    [Theory]
    [InlineData("attachment; filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"a; \\\"b\\\".pdf\"", "a; \"b\".pdf")]
    [InlineData("attachment; filename*=utf-8''p%C3%A4ge%20one.pdf", "päge one.pdf")]
    [InlineData("attachment; filename*0*=utf-8''p%C3%A4; filename*1=\"ge one\"; filename*2*=%2Epdf", "päge one.pdf")]
    [InlineData("attachment; filename*1=b.pdf; filename*0=a", "ab.pdf")]
    [InlineData("attachment; filename=\"=?utf-8?Q?=C3=A4.pdf?=\"", "ä.pdf")]
    [InlineData("attachment; filename=x; filename*=utf-8''y.pdf", "y.pdf")]
    public void Names_of_attachments_are_read(string field, string name) => HeaderParameters.Parse(field).Parameters["filename"].ShouldBe(name);

    [Theory]
    [InlineData("Fwd: Re: [desk-list] AW: The accord: what now", "The accord: what now")]
    [InlineData("The accord", "The accord")]
    [InlineData("RE:", null)]
    [InlineData("Oster: all quiet", "Oster: all quiet")]
    [InlineData("[Analysis]", "[Analysis]")]
    public void A_subject_loses_what_mail_programs_put_before_it(string subject, string? title) => MailReader.WithoutPrefixes(subject).ShouldBe(title);

    [Fact]
    public void Transfer_encodings_are_undone_whatever_their_damage()
    {
        string Quoted(string text) => Encoding.UTF8.GetString(TransferEncoding.QuotedPrintable(Encoding.UTF8.GetBytes(text)));
        Quoted("a=3Db=\r\nc=  \nd=E").ShouldBe("a=bcd=E");
        Quoted("=zz =C3=A9 =").ShouldBe("=zz é ");
        Encoding.UTF8.GetString(TransferEncoding.Base64("VGhl\r\n IG1p\n!bmlzdGVycw=="u8)).ShouldBe("The ministers");
    }

    [Fact]
    public void Flowed_text_is_joined_and_a_signature_left_out()
    {
        var text = "The ministers of both countries \nagreed on Monday that the last \npatrols would leave the valley.\n\nA second paragraph stands \nhere, and it is short.\n\n-- \nAna Sol\n+1 555 0100";
        var reading = Opened.Of(MailSample.Plain("x", text, "Content-Type: text/plain; format=flowed; charset=utf-8"), "a.eml").Reading;
        reading.Text.Characters.ShouldBe("The ministers of both countries agreed on Monday that the last patrols would leave the valley.\n\nA second paragraph stands here, and it is short.");
    }

    [Fact]
    public void A_mailbox_is_cut_at_its_lines_and_theirs_are_unmarked()
    {
        var box = "From a@b Thu Mar  6 10:00:00 2031\n" + MailSample.Plain("One", Story.Text + "\n\n>From then on there was peace in the valley, he said.\nFrom the hills came no word of it.") + "\nFrom c@d Thu\n" + MailSample.Plain("Two", Story.Text);
        var opened = Opened.Of(box, "box");
        opened.Sources.ShouldBe(["box!/#1", "box!/#2"]);
        opened.ReadingOf("box!/#1").Text.Characters.ShouldContain("From then on there was peace");
        opened.ReadingOf("box!/#1").Text.Characters.ShouldContain("From the hills");
    }

    [Fact]
    public void A_saved_page_has_its_address_and_its_own_charset()
    {
        var page = "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://oc.example/a\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--=_b\"\r\n\r\n----=_b\r\nContent-Type: text/css\r\nContent-ID: <css>\r\n\r\na {}\r\n----=_b\r\nContent-Type: text/html; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><article><h1>Caf=E9 accord holds</h1>"
            + Story.Html + "</article></body></html>\r\n----=_b--\r\n";
        var reading = Opened.Of(page, "a.mhtml").Reading;
        reading.Url.ShouldBe("https://oc.example/a");
        reading.Text.Characters.ShouldStartWith("Café accord holds");
    }
}

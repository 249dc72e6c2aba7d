using System.Text;
using System.Text.Json;
using Pactwatch.Publishing.Digests;
using Pactwatch.Publishing.Withholding;

namespace Pactwatch.Tests.Publishing.Digests;

/// <summary>Digests as JSON and as mail: what they look like, and what hostile texts can't do to them.</summary>
public sealed class DigestFormatsTests
{
    /// <summary>Titles and words as a page might hold them, to break out of a header, a line, a message or a reader's eye.</summary>
    public static TheoryData<string> HostileTexts =>
    [
        "Truce\r\nBcc: all@desk.example", "Truce\nSubject: Another", "Truce\r\n\r\nA body of its own", "Truce\r\n.\r\nMAIL FROM:<x@desk.example>", ".", "From nobody",
        "\u202Etxt.exe\u202C", "\u2066hidden\u2069", "Tru\u200Bce", "\0", "\u001B]8;;https://evil.example\u0007click\u001B]8;;\u0007", "\u0085next\u2028line\u2029",
        "=?utf-8?B?QmNjOiB4?=", "🕊 Waffenruhe — 停火 – هدنة", "e\u0301\u0302\u0303", "half \uD83D pair", "tail \uDD4A", new string('x', 3000), string.Concat(Enumerable.Repeat("🕊", 3000)),
        string.Join(' ', Enumerable.Repeat("word", 700)), "tab\there", "trailing   ", "equals = sign", "<b>&amp;</b>", "\"quoted\\\"", "%0d%0aBcc: x",
    ];

    [Fact]
    public void A_digest_as_json()
    {
        Encoding.UTF8.GetString(Json(Sample())).ShouldBe(
            """
            {
              "schema": "pactwatch.digest/1",
              "id": "THE-SAME",
              "isTest": false,
              "from": 1,
              "to": 3,
              "at": "2031-03-01T10:00:00Z",
              "asOf": "2031-03-01",
              "gist": "1 contradicted, 1 moved: Port Sable truce",
              "entries": [
                {
                  "kind": "contradicted",
                  "label": "New",
                  "agreement": "Port Sable truce",
                  "thing": "discrepancy",
                  "title": "date: May or August",
                  "slots": [],
                  "words": "“by August” (Southwire, https://southwire.example/7)"
                },
                {
                  "kind": "moved",
                  "label": "Moved",
                  "agreement": "Port Sable truce",
                  "thing": "undertaking",
                  "title": "Norland: leave",
                  "slots": [
                    {
                      "name": "state",
                      "before": "upcoming",
                      "after": "upcoming"
                    },
                    {
                      "name": "window",
                      "before": "by May",
                      "after": "by August"
                    }
                  ],
                  "words": "“They will leave.” (Northwire, https://northwire.example/1)"
                }
              ],
              "leftOut": 0,
              "protectedReports": 2
            }

            """.ReplaceLineEndings("\n").Replace("THE-SAME", Sample().Id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_digest_as_mail()
    {
        Encoding.ASCII.GetString(Mail(Sample(), MailAddresses.Of("watch@desk.example", "ana@desk.example"))).ShouldBe(
            """
            Date: Sat, 01 Mar 2031 10:00:00 +0000
            From: Pactwatch <watch@desk.example>
            To: ana@desk.example
            Subject: 1 contradicted, 1 moved: Port Sable truce
            Message-ID: <THE-SAME@pactwatch.invalid>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            1 contradicted, 1 moved: Port Sable truce
            The ledger as of 2031-03-01, told 2031-03-01 10:00 UTC.

            # Port Sable truce

            * Contradicted: date: May or August
              =E2=80=9Cby August=E2=80=9D (Southwire, https://southwire.example/7)

            * Moved: Norland: leave
              state: upcoming
              window: by May =E2=86=92 by August
              =E2=80=9CThey will leave.=E2=80=9D (Northwire, https://northwire.example/=
            1)

            2 protected reports withheld.

            """.ReplaceLineEndings("\r\n").Replace("THE-SAME", Sample().Id, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void No_text_becomes_a_header_or_a_line_that_a_mail_program_obeys(string text)
    {
        var mail = Encoding.Latin1.GetString(Mail(Of(text), MailAddresses.Nobody));

        mail.All(c => c is '\r' or '\n' or (>= ' ' and <= '~')).ShouldBeTrue();
        mail.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        var lines = mail.Split("\r\n");
        lines.Max(line => line.Length).ShouldBeLessThanOrEqualTo(78);
        var end = Array.IndexOf(lines, "");
        lines.Take(end).Where(line => line[0] != ' ').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)])
            .ShouldBe(["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]);
        lines.Skip(end + 1).ShouldNotContain(line => line.StartsWith('.') || line.StartsWith("From ", StringComparison.Ordinal) || line.EndsWith(' '));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Json_keeps_every_text_as_text(string text)
    {
        using var json = JsonDocument.Parse(Json(Of(text)));
        var title = json.RootElement.GetProperty("entries")[0].GetProperty("title").GetString()!;
        var kept = new UTF8Encoding().GetString(new UTF8Encoding().GetBytes(text));
        if (text.Length <= 300) title.ShouldBe(kept);
        else title.ShouldEndWith("…");
    }

    /// <summary>A reader that is not ours finds in the message what was put into it.</summary>
    [Fact]
    public void Another_mail_reader_reads_it_back()
    {
        var digest = Of("🕊 Waffenruhe — 停火 – هدنة, and a title that is too long for one line of a header, so that it must be folded");
        var lines = PythonReader.Read("email", Mail(digest, MailAddresses.Nobody),
            """
            import email, email.policy, sys
            m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            print(m['subject']); print(m['message-id']); print(m['date'].datetime.isoformat()); print(len(m.defects)); print(m.get_content(), end='')
            """).Split('\n');
        lines[0].ShouldBe(digest.Gist);
        lines[1].ShouldBe($"<{digest.Id}@pactwatch.invalid>");
        lines[2].ShouldBe("2031-03-01T08:00:00+00:00");
        lines[3].ShouldBe("0");
        lines.ShouldContain($"* New: {digest.Entries[0].Title}");
    }

    [Theory]
    [InlineData("watch@desk.example", true)]
    [InlineData("a.b+c@mail.desk.example", true)]
    [InlineData("watch", false)]
    [InlineData("@desk.example", false)]
    [InlineData("watch@", false)]
    [InlineData("watch@desk@example", false)]
    [InlineData("watch@desk.example\r\nBcc: x@desk.example", false)]
    [InlineData("watch@desk.example, x@desk.example", false)]
    [InlineData("Ana <ana@desk.example>", false)]
    [InlineData("-oQ/tmp@desk.example", false)]
    [InlineData("wätch@desk.example", false)]
    [InlineData("a..b@desk.example", false)]
    public void Only_a_plain_address_stands_in_the_head(string address, bool isTaken)
    {
        if (isTaken) MailAddresses.Of(address, address).To.ShouldBe(address);
        else Should.Throw<FormatException>(() => MailAddresses.Of(null, address));
    }

    private static Digest Sample() => Digest.Of(
        new ToldRows().Undertaking("Norland: leave", "by May").Undertaking("Norland: leave", "by August")
            .Row("Port Sable truce", "discrepancy", "date: May or August", ("words", "“by August” (Southwire, https://southwire.example/7)")).Log,
        new ProtectedWords([]), 2, 1, 3);

    private static Digest Of(string text) => Digest.Of(new ToldRows().Undertaking(text, text, accord: text, words: text).Log, new ProtectedWords([]), 0, 0, 1);

    private static byte[] Json(Digest digest)
    {
        using var stream = new MemoryStream();
        DigestJsonWriter.Write(stream, digest);
        return stream.ToArray();
    }

    private static byte[] Mail(Digest digest, MailAddresses addresses)
    {
        using var stream = new MemoryStream();
        DigestMailWriter.Write(stream, digest, addresses);
        return stream.ToArray();
    }
}

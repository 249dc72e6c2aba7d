using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Publishing.Withholding;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Digests;

/// <summary>
/// Writes a digest as a mail message (RFC 5322, MIME): plain text, the gist as its subject, known again by its
/// Message-ID, marked as sent by a machine (RFC 3834). Only ASCII, no line over 998 characters and none of the text over
/// 76; nothing that reports say becomes a header but the words of the subject.
/// </summary>
public static class DigestMailWriter
{
    private const int LongestSubject = 200;
    private const int LongestLine = 2100;

    private static readonly InstantPattern MailDate = InstantPattern.CreateWithInvariantCulture("ddd, dd MMM uuuu HH:mm:ss '+0000'");
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static void Write(Stream stream, Digest digest, MailAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(addresses);
        var message = new StringBuilder();
        Head(message, digest, addresses);
        message.Append("\r\n").Append(QuotedPrintable.Of(Text(digest)));
        stream.Write(Encoding.ASCII.GetBytes(message.ToString()));
    }

    private static void Head(StringBuilder message, Digest digest, MailAddresses addresses)
    {
        (string Name, string Value)[] fields =
        [
            ("Date", MailDate.Format(digest.At)),
            ("From", $"Pactwatch <{addresses.From}>"),
            ("To", addresses.To ?? "undisclosed-recipients:;"),
            ("Subject", string.Join("\r\n ", EncodedWords.Of(PlainLine.Of(digest.Gist, LongestSubject)))),
            ("Message-ID", $"<{digest.Id}@pactwatch.invalid>"),
            ("Auto-Submitted", "auto-generated"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "quoted-printable"),
        ];
        foreach (var (name, value) in fields) message.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    private static string Text(Digest digest)
    {
        var text = new StringBuilder();
        Line(text, "", digest.Gist);
        text.Append(digest.AsOf is { } day ? $"The ledger as of {LocalDatePattern.Iso.Format(day)}, told {Minute.Format(digest.At)} UTC.\n" : $"Told {Minute.Format(digest.At)} UTC.\n");
        foreach (var agreement in digest.Entries.GroupBy(entry => entry.Agreement, StringComparer.Ordinal))
        {
            text.Append('\n');
            Line(text, "# ", agreement.Key.Length == 0 ? "Reports" : agreement.Key);
            foreach (var entry in agreement) Entry(text, entry);
        }

        if (digest.LeftOut > 0) text.Append(CultureInfo.InvariantCulture, $"\nAnd {digest.LeftOut} more changes: see pactwatch changes, or the feed.\n");
        if (digest.ProtectedReports > 0) text.Append('\n').Append(WithheldWords.Of(digest.ProtectedReports)).Append(".\n");
        return text.ToString();
    }

    private static void Entry(StringBuilder text, DigestEntry entry)
    {
        text.Append('\n');
        // A contradiction that is "New" or "Told again" is named for what it is.
        Line(text, "* ", $"{(entry.Kind is DigestKind.Contradicted ? "Contradicted" : entry.Kind is DigestKind.TakenBack ? "Taken back" : entry.Label)}: {entry.Title}");
        foreach (var slot in entry.Slots) Line(text, "  ", slot.ToString());
        if (entry.Words.Length > 0) Line(text, "  ", entry.Words);
    }

    private static void Line(StringBuilder text, string before, string line) => text.Append(before).Append(PlainLine.Of(line, LongestLine)).Append('\n');
}

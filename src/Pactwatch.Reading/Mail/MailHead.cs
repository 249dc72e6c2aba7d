using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Mail;

/// <summary>Tells mails, mailboxes and pages saved as mail (MHTML) from text by the fields at the beginning of a file.</summary>
internal static class MailHead
{
    private const int FewestFields = 2;
    private const int LongestLine = 2000;
    private const int MostLines = 400;

    // Fields that no head of a text file has.
    private static readonly HashSet<string> OfMail = new(StringComparer.OrdinalIgnoreCase)
    {
        "Received", "Message-ID", "MIME-Version", "Return-Path", "Delivered-To", "DKIM-Signature", "List-Unsubscribe", "Content-Transfer-Encoding", "X-Mailer", "Authentication-Results",
    };

    private static readonly string[] OfLetters = ["From", "To", "Subject", "Date"];

    /// <summary>Null where it is none of these.</summary>
    public static FileFormat? Recognize(string head, string ending)
    {
        var text = head.AsSpan().TrimStart("\uFEFF\r\n");
        var isMailbox = text.StartsWith("From ") && text.IndexOf('\n') is > 0 and < 200;
        if (isMailbox) text = text[(text.IndexOf('\n') + 1)..];
        var names = Names(text);
        if (names is null) return null;
        if (isMailbox) return names.Count >= FewestFields && (names.Contains("From") || names.Overlaps(OfMail)) ? FileFormat.Mailbox : null;
        if (ending is "eml" or "mht" or "mhtml" ? names.Count == 0 : names.Count < FewestFields || !(names.Overlaps(OfMail) || names.IsSupersetOf(OfLetters))) return null;
        return IsPage(head, ending, names) ? FileFormat.WebArchivePage : FileFormat.Mail;
    }

    // A page saved as a mail went to nobody.
    private static bool IsPage(string head, string ending, HashSet<string> names) =>
        ending is "mht" or "mhtml" || names.Contains("Snapshot-Content-Location")
        || (!names.Contains("To") && !names.Contains("Received") && !names.Contains("Delivered-To") && !names.Contains("Message-ID") && names.Contains("MIME-Version")
            && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase));

    // Null where a line before the first empty one is no field.
    private static HashSet<string>? Names(ReadOnlySpan<char> text)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            if (line.IsEmpty || ++count > MostLines) break;
            if (line[0] is ' ' or '\t' && names.Count > 0) continue;
            var colon = line.IndexOf(':');
            if (line.Length > LongestLine && names.Count > 0) continue;
            if (!MailFields.IsName(line.ToString(), colon)) return null;
            names.Add(line[..colon].ToString());
        }

        return names;
    }
}

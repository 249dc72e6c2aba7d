namespace Pactwatch.Reading.Mail;

/// <summary>Frees an article from what forwarding laid round it: heads of mails, marks of quotation, signatures.</summary>
/// <param name="Content">The text or page without it.</param>
/// <param name="Subject">The subject of the mail that was forwarded, null where none was.</param>
internal sealed record ForwardedMail(string Content, string? Subject)
{
    private const string SignatureLine = "-- ";

    public static ForwardedMail OfText(string text)
    {
        var lines = Unquoted([.. text.Split('\n').Select(line => line.TrimEnd('\r'))]);
        var kept = new List<string>(lines.Count);
        string? subject = null;
        for (var at = 0; at < lines.Count; at++)
        {
            // What follows is a person's name and number, or a list's instructions.
            if (lines[at] is SignatureLine && kept.Exists(line => line.Length > 0)) break;
            if (ForwardedHead.IsMarker(lines[at])) continue;
            var (length, found) = ForwardedHead.Measure(lines, at);
            if (length == 0)
            {
                kept.Add(lines[at]);
                continue;
            }

            subject ??= found;
            kept.Add("");
            at += length - 1;
        }

        return new ForwardedMail(string.Join('\n', kept), subject);
    }

    /// <summary>The same in a page: its head stands in lines parted by tags.</summary>
    public static ForwardedMail OfPage(string html)
    {
        var lines = PageLines.Of(html);
        var words = lines.ConvertAll(line => line.Words);
        string? subject = null;
        var removed = new List<(int Start, int End)>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (ForwardedHead.IsMarker(words[at]))
            {
                removed.Add((at, at + 1));
                continue;
            }

            var (length, found) = ForwardedHead.Measure(words, at);
            if (length == 0) continue;
            subject ??= found;
            removed.Add((at, at + length));
            at += length - 1;
        }

        return new ForwardedMail(PageLines.Without(html, lines, removed), subject);
    }

    // Where most of a mail is quoted, the quotation is what was sent on; its marks go.
    private static List<string> Unquoted(List<string> lines)
    {
        var full = lines.Count(line => line.Length > 0);
        if (lines.Count(line => line.StartsWith('>')) * 3 < full * 2) return lines;
        return lines.ConvertAll(line => line.TrimStart('>').StartsWith(' ') ? line.TrimStart('>')[1..] : line.TrimStart('>'));
    }
}

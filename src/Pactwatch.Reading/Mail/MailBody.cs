using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;

namespace Pactwatch.Reading.Mail;

/// <summary>What a mail says itself: the page of it, or its text.</summary>
/// <param name="Content">HTML or text; empty where the mail says nothing itself.</param>
internal sealed record MailBody(string Content, bool IsHtml)
{
    public static MailBody Of(MailPart mail)
    {
        var spoken = new List<MailPart>();
        Collect(mail, spoken);
        var page = spoken.Find(part => part.Media.Name is "text/html" or "application/xhtml+xml");
        if (page is not null) return new MailBody(Characters(page), IsHtml: true);
        return new MailBody(string.Join("\n\n", spoken.Where(part => part.Media.Name is "text/plain").Select(part => FlowedText.Join(Characters(part), part.Media))), IsHtml: false);
    }

    /// <summary>The parts that are sent along, in their order, however deep they lie.</summary>
    public static IEnumerable<MailPart> Attachments(MailPart mail) =>
        mail.IsMultipart ? mail.Parts.SelectMany(Attachments) : mail.IsAttached ? [mail] : [];

    /// <summary>A part's characters in the charset that it names.</summary>
    public static string Characters(MailPart part) => TextDecoder.ToCharacters(part.Body, part.Media["charset"]);

    // Of alternatives the last that is text: the sender puts the best last. Of what belongs together the root.
    private static void Collect(MailPart part, List<MailPart> spoken)
    {
        if (!part.IsMultipart)
        {
            if (part.Media.Family == "text" && !part.IsAttached || part.Media.Name == "application/xhtml+xml") spoken.Add(part);
            return;
        }

        switch (part.Media.Name)
        {
            case "multipart/alternative":
                var chosen = new List<MailPart>();
                for (var at = part.Parts.Count - 1; at >= 0 && chosen.Count == 0; at--) Collect(part.Parts[at], chosen);
                spoken.AddRange(chosen);
                break;
            case "multipart/related":
                Collect(Root(part), spoken);
                break;
            default:
                foreach (var inner in part.Parts) Collect(inner, spoken);
                break;
        }
    }

    /// <summary>The part that a multipart/related is about: the one it names, else the first.</summary>
    public static MailPart Root(MailPart related) =>
        related.Media["start"] is { } start && related.Parts.FirstOrDefault(part => part.Fields.Raw("Content-ID")?.Trim() == start.Trim()) is { } named ? named : related.Parts[0];
}

using System.Globalization;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Mail;

/// <summary>A mail: what it says itself is a report, and what is attached to it are documents within it.</summary>
internal sealed class MailContainer : IContainer
{
    private static readonly HashSet<string> PassedOver = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys", "application/ms-tnef",
        "text/calendar", "text/vcard", "text/x-vcard", "text/x-amp-html", "message/delivery-status", "text/rfc822-headers",
    };

    public static MailContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var bytes = input.ReadWhole();
        var mail = MailParser.Parse(bytes, input.Limits);
        var attachments = MailBody.Attachments(mail).Where(IsReadable).ToList();
        if (attachments.Count == 0 || !string.IsNullOrWhiteSpace(MailBody.Of(mail).Content)) yield return new ContainedDocument(input.Source, bytes, new MailReader(input.Limits), input.Hints);
        var told = MailReader.Told(mail, null) with { FallbackTitle = null };
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < attachments.Count; at++)
        {
            var part = attachments[at];
            // A mail's own name says nothing, and two parts may have one name.
            var name = part.FileName is { } given && names.Add(given) ? given : "#" + (at + 1).ToString(CultureInfo.InvariantCulture);
            var recognized = part.Media.Name == "message/rfc822" ? "mail.eml" : part.FileName ?? "";
            foreach (var item in input.Inner(new MemoryStream(part.Body.ToArray()), recognized, input.SourceOf(name), input.HintsWith(told with { Charset = part.Media["charset"] }))) yield return item;
        }
    }

    private static bool IsReadable(MailPart part) =>
        part.Media.Family is not ("image" or "audio" or "video" or "font") && !PassedOver.Contains(part.Media.Name);
}

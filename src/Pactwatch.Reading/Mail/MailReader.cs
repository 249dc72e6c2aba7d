using System.Collections.Frozen;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Mail;

/// <summary>
/// Reads a mail as a report: an article that was forwarded, or a newsletter. Its date is that of the mail, by which the
/// article was there; its sender is an outlet only where it writes to many.
/// </summary>
internal sealed class MailReader(ContainerLimits limits) : IDocumentReader
{
    private static readonly FrozenSet<string> SubjectPrefixes = WordList.Entries("Known/subject-prefixes.txt");

    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        var mail = MailParser.Parse(bytes, limits);
        var body = MailBody.Of(mail);
        var article = body.IsHtml ? ForwardedMail.OfPage(body.Content) : ForwardedMail.OfText(body.Content);
        if (string.IsNullOrWhiteSpace(article.Content)) throw new ContainerException(FormatFinding.NoReport, $"{source} holds no text.");
        return RowReport.Read(article.Content, body.IsHtml, source, hints with { Told = Told(mail, article.Subject).Within(hints.Told) });
    }

    /// <summary>What the mail says of its article, and of what is attached to it.</summary>
    public static ContainerMetadata Told(MailPart mail, string? forwardedSubject)
    {
        var isToMany = mail.Fields.Has("List-Unsubscribe") || mail.Fields.Has("List-Id") || mail.Fields.Raw("Precedence") is "bulk" or "list";
        return new ContainerMetadata
        {
            Url = mail.Fields["Archived-At"]?.Trim('<', '>', ' '),
            FallbackTitle = WithoutPrefixes(forwardedSubject ?? mail.Fields["Subject"]),
            FallbackOutlet = isToMany && forwardedSubject is null ? DisplayName(mail.Fields["From"]) : null,
            RetrievedOn = RecordDate.Day(mail.Fields["Date"]),
        };
    }

    /// <summary>The subject without "Fwd:", "Re:" and the name of a list in brackets; null where nothing remains.</summary>
    public static string? WithoutPrefixes(string? subject)
    {
        var rest = subject.AsSpan().Trim();
        while (true)
        {
            var colon = rest.IndexOfAny(':', '：');
            var bracket = rest.StartsWith("[") ? rest.IndexOf(']') : -1;
            if (bracket is > 0 and < 40 && bracket + 1 < rest.Length) rest = rest[(bracket + 1)..].Trim();
            else if (colon is > 0 and < 12 && SubjectPrefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..colon].Trim())) rest = rest[(colon + 1)..].Trim();
            else return rest.IsEmpty ? null : rest.ToString();
        }
    }

    private static string? DisplayName(string? from)
    {
        var address = from?.IndexOf('<', StringComparison.Ordinal) ?? -1;
        var name = address > 0 ? from![..address].Trim(' ', '"', '\'') : null;
        return string.IsNullOrEmpty(name) || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }
}

namespace Pactwatch.Reading.Mail;

/// <summary>A part of a mail: fields, and either parts of its own or a body, freed from its transfer encoding when asked for.</summary>
internal sealed class MailPart(MailFields fields, ReadOnlyMemory<byte> body, IReadOnlyList<MailPart> parts)
{
    public MailFields Fields => fields;

    public IReadOnlyList<MailPart> Parts => parts;

    /// <summary>Its media type; mail without one is plain text.</summary>
    public MediaType Media { get; } = MediaType.Parse(string.IsNullOrWhiteSpace(fields.Raw("Content-Type")) ? "text/plain" : fields.Raw("Content-Type"));

    public bool IsMultipart => Media.Family == "multipart" && parts.Count > 0;

    /// <summary>The name that it is to be saved under, without folders; null where it has none.</summary>
    public string? FileName
    {
        get
        {
            var name = HeaderParameters.Parse(fields.Raw("Content-Disposition") ?? "").Parameters.GetValueOrDefault("filename") ?? Media["name"];
            name = name?.Replace('\\', '/').Split('/')[^1].Trim();
            return string.IsNullOrEmpty(name) ? null : name;
        }
    }

    /// <summary>True for what is sent along: it has a name, says that it is attached, or is a mail.</summary>
    public bool IsAttached =>
        Media.Name == "message/rfc822" || FileName is not null || (fields.Raw("Content-Disposition")?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ?? false);

    public ReadOnlyMemory<byte> Body => TransferEncoding.Decode(body, fields.Raw("Content-Transfer-Encoding"));
}

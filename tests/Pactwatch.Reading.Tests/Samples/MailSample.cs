using System.Text;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>Writes mails.</summary>
internal static class MailSample
{
    public const string Head = "From: Ana Sol <ana@north.example>\nTo: desk@south.example\nDate: Thu, 6 Mar 2031 10:00:00 +0000\nMIME-Version: 1.0\n";

    /// <summary>A mail of one part.</summary>
    public static string Plain(string subject, string text, string fields = "Content-Type: text/plain; charset=utf-8") => $"{Head}Subject: {subject}\n{fields}\n\n{text}\n";

    /// <summary>A mail of parts, each with its fields and an empty line before its body.</summary>
    public static string Of(string kind, params string[] parts) =>
        $"{Head}Subject: A mail of parts\nContent-Type: multipart/{kind}; boundary=\"=_part\"\n\nThis text is for programs of old.\n{Parts("=_part", parts)}";

    public static string Parts(string boundary, params string[] parts) => string.Concat(parts.Select(part => $"--{boundary}\n{part}\n")) + $"--{boundary}--\n";

    public static string Attachment(string type, string disposition, byte[] content) =>
        $"Content-Type: {type}\nContent-Disposition: {disposition}\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)}";

    /// <summary>As mail travels: every character beyond ASCII, and "=", as its bytes.</summary>
    public static string Quoted(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(value => value is (byte)'=' or > 126 ? $"={value:X2}" : ((char)value).ToString()));
}

using System.Globalization;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Mail;

/// <summary>A mailbox in one file (mbox): mails parted by lines that begin with "From ".</summary>
internal sealed class MailboxContainer : IContainer
{
    public static MailboxContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var lines = new LineReader(input.Content, input.Limits.HeldBytes, isQuoting: false);
        var mail = new MemoryStream();
        var number = 0;
        var isAfterEmpty = true;
        while (lines.TryRead(out var line))
        {
            if (isAfterEmpty && line.AsSpan().StartsWith("From "u8))
            {
                foreach (var item in Close(mail, number, input)) yield return item;
                if (++number > input.Limits.Mails) throw new ContainerException(FormatFinding.TooManyEntries, $"It has more than {input.Limits.Mails} mails; the first ones were read. Split it to read the others.");
                continue;
            }

            isAfterEmpty = line.Length == 0;
            if (mail.Length + line.Length <= input.Limits.HeldBytes) Append(mail, line);
        }

        foreach (var item in Close(mail, number, input)) yield return item;
    }

    // A line of the mail that began with "From " was marked.
    private static void Append(MemoryStream mail, ReadOnlySpan<byte> line)
    {
        if (line.StartsWith(">"u8) && line.TrimStart((byte)'>').StartsWith("From "u8)) line = line[1..];
        mail.Write(line);
        mail.WriteByte((byte)'\n');
    }

    private static IEnumerable<ContainerItem> Close(MemoryStream mail, int number, ContainerInput input)
    {
        if (mail.Length == 0 || number == 0) return [];
        var bytes = mail.ToArray();
        mail.SetLength(0);
        return input.Inner(new MemoryStream(bytes), "mail.eml", input.SourceOf("#" + number.ToString(CultureInfo.InvariantCulture)), input.Hints);
    }
}

using System.Text;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Mail;

/// <summary>Cuts a mail into its parts. A mail within a mail is one part and not cut further.</summary>
internal sealed class MailParser
{
    private readonly ContainerLimits limits;
    private int parts;

    private MailParser(ContainerLimits limits) => this.limits = limits;

    /// <exception cref="ContainerException">It has too many parts, or too deep ones.</exception>
    public static MailPart Parse(ReadOnlyMemory<byte> bytes, ContainerLimits limits) => new MailParser(limits).ParsePart(bytes, 0);

    private MailPart ParsePart(ReadOnlyMemory<byte> bytes, int depth)
    {
        if (++parts > limits.MailParts || depth > limits.MailDepth)
            throw new ContainerException(FormatFinding.TooManyParts, $"The mail has more than {limits.MailParts} parts, or more than {limits.MailDepth} within each other; save the part that you need.");
        var fields = MailFields.Parse(bytes.Span, out var length);
        var body = bytes[length..];
        var media = MediaType.Parse(fields.Raw("Content-Type"));
        return media.Family == "multipart" && media["boundary"] is { Length: > 0 } boundary
            ? new MailPart(fields, body, [.. Cut(body, boundary).Select(part => ParsePart(part, depth + 1))])
            : new MailPart(fields, body, []);
    }

    // Lines that begin with two hyphens and the boundary part it; what stands before the first and behind the last is nothing.
    private static List<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> body, string boundary)
    {
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var cut = new List<ReadOnlyMemory<byte>>();
        var start = -1;
        for (var line = 0; line < body.Length; line = NextLine(body.Span, line))
        {
            var rest = body.Span[line..];
            if (!rest.StartsWith(mark)) continue;
            if (start >= 0) cut.Add(body[start..WithoutBreak(body.Span, start, line)]);
            start = NextLine(body.Span, line);
            if (rest[mark.Length..].StartsWith("--"u8)) return cut;
        }

        // A mail that was cut off has its last part all the same.
        if (start >= 0 && start < body.Length) cut.Add(body[start..]);
        return cut;
    }

    private static int NextLine(ReadOnlySpan<byte> body, int at)
    {
        var end = body[at..].IndexOf((byte)'\n');
        return end < 0 ? body.Length : at + end + 1;
    }

    // The line break before a boundary belongs to it.
    private static int WithoutBreak(ReadOnlySpan<byte> body, int start, int end)
    {
        if (end > start && body[end - 1] == '\n') end--;
        if (end > start && body[end - 1] == '\r') end--;
        return end;
    }
}

using System.Text;

namespace Pactwatch.Reading.Mail;

/// <summary>The fields at the head of a mail or of one of its parts, unfolded; the first of a name counts.</summary>
internal sealed class MailFields
{
    private const int LongestHead = 1 << 20;
    private const int LongestValue = 20_000;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    private MailFields()
    {
    }

    /// <summary>The value, its encoded words decoded; null where there is no such field.</summary>
    public string? this[string name] => Raw(name) is { } value ? HeaderWords.Decode(value).Trim() : null;

    /// <summary>The value as it stands, for parameters.</summary>
    public string? Raw(string name) => values.GetValueOrDefault(name);

    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>Reads to the empty line.</summary>
    /// <param name="length">Of the head with its empty line: where the body begins.</param>
    public static MailFields Parse(ReadOnlySpan<byte> bytes, out int length)
    {
        var fields = new MailFields();
        string? name = null;
        var value = new StringBuilder();
        length = 0;
        while (length < bytes.Length && length < LongestHead)
        {
            var end = bytes[length..].IndexOf((byte)'\n');
            var line = Characters(end < 0 ? bytes[length..] : bytes.Slice(length, end)).TrimEnd('\r');
            var isFold = line.Length > 0 && line[0] is ' ' or '\t' && name is not null;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            // A line that is no field begins the body, as mails without an empty line have it.
            if (line.Length > 0 && !isFold && !IsName(line, colon) && !line.StartsWith("From ", StringComparison.Ordinal)) break;
            length = end < 0 ? bytes.Length : length + end + 1;
            if (line.Length == 0) break;
            if (isFold)
            {
                if (value.Length < LongestValue) value.Append(' ').Append(line.AsSpan().Trim());
                continue;
            }

            fields.Add(name, value);
            name = colon > 0 ? line[..colon] : null;
            value.Clear().Append(line, Math.Max(colon + 1, 0), line.Length - Math.Max(colon + 1, 0));
        }

        fields.Add(name, value);
        return fields;
    }

    /// <summary>True where the line begins with a field's name and a colon.</summary>
    public static bool IsName(string line, int colon)
    {
        if (colon is <= 0 or > 76) return false;
        foreach (var character in line.AsSpan(0, colon))
        {
            if (character is <= ' ' or > '~') return false;
        }

        return true;
    }

    private void Add(string? name, StringBuilder value)
    {
        if (name is not null) values.TryAdd(name, value.ToString().Trim());
    }

    // Fields are ASCII by right and UTF-8 or the sender's charset in fact.
    private static string Characters(ReadOnlySpan<byte> line) => System.Text.Unicode.Utf8.IsValid(line) ? Encoding.UTF8.GetString(line) : Encoding.Latin1.GetString(line);
}

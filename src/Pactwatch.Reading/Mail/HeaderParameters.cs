using System.Globalization;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;

namespace Pactwatch.Reading.Mail;

/// <summary>The value and the parameters of a field ("attachment; filename=a.pdf"), those of RFC 2231 decoded.</summary>
internal static class HeaderParameters
{
    private const int MostParameters = 100;

    public static (string Value, Dictionary<string, string> Parameters) Parse(string field)
    {
        var pieces = Split(field);
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var numbered = new SortedDictionary<string, SortedDictionary<int, (string Text, bool IsEncoded)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var piece in pieces.Skip(1).Take(MostParameters))
        {
            var sign = piece.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0) continue;
            var name = piece[..sign].Trim();
            var text = Unquoted(piece[(sign + 1)..].Trim());
            if (!name.Contains('*', StringComparison.Ordinal)) parameters.TryAdd(name, HeaderWords.Decode(text));
            else AddNumbered(numbered, name, text);
        }

        foreach (var (name, parts) in numbered) parameters[name] = Joined(parts.Values);
        return (pieces[0].Trim(), parameters);
    }

    // filename*=utf-8''a%20b or filename*0*=…; filename*1=…
    private static void AddNumbered(SortedDictionary<string, SortedDictionary<int, (string Text, bool IsEncoded)>> numbered, string name, string text)
    {
        var isEncoded = name.EndsWith('*');
        var parts = name.TrimEnd('*').Split('*');
        var number = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        if (!numbered.TryGetValue(parts[0], out var pieces)) numbered.Add(parts[0], pieces = []);
        pieces.TryAdd(number, (text, isEncoded));
    }

    private static string Joined(IEnumerable<(string Text, bool IsEncoded)> pieces)
    {
        string? charset = null;
        using var bytes = new MemoryStream();
        foreach (var (text, isEncoded) in pieces)
        {
            var rest = text;
            if (isEncoded && charset is null && text.Split('\'', 3) is [var named, _, var value]) (charset, rest) = (named, value);
            bytes.Write(isEncoded ? PercentDecoded(rest) : Encoding.UTF8.GetBytes(rest));
        }

        return TextDecoder.ToCharacters(bytes.ToArray(), charset);
    }

    private static byte[] PercentDecoded(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '%' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text, at, 1));
            }
        }

        return [.. bytes];
    }

    // At semicolons that stand in no quotation marks.
    private static List<string> Split(string field)
    {
        var pieces = new List<string>();
        var start = 0;
        var isInQuotes = false;
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] == '\\' && isInQuotes) at++;
            else if (field[at] == '"') isInQuotes = !isInQuotes;
            else if (field[at] == ';' && !isInQuotes)
            {
                pieces.Add(field[start..at]);
                start = at + 1;
            }
        }

        pieces.Add(field[Math.Min(start, field.Length)..]);
        return pieces;
    }

    private static string Unquoted(string text) =>
        text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal) : text;
}

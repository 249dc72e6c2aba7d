using System.Globalization;
using System.Text;

namespace Pactwatch.Collecting.Robots;

/// <summary>One rule: a path in which "*" stands for anything and "$" at the end for the end.</summary>
internal sealed class RobotsRule
{
    private readonly string[] parts;
    private readonly bool isToEnd;

    public RobotsRule(string path, bool IsAllowed)
    {
        this.IsAllowed = IsAllowed;
        var normal = Normal(path.StartsWith('/') || path.StartsWith('*') ? path : "/" + path);
        Length = normal.Length;
        isToEnd = normal.EndsWith('$');
        parts = (isToEnd ? normal[..^1] : normal).Split('*');
    }

    public bool IsAllowed { get; }

    /// <summary>In characters of the normal form: the longest rule that fits counts.</summary>
    public int Length { get; }

    /// <summary>Takes the parts one after the other, each as early as it comes: that finds a fit where there is one, in one pass.</summary>
    public bool Fits(string path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var part = 1; part < parts.Length; part++)
        {
            var isLast = part == parts.Length - 1;
            if (isLast && isToEnd) return path.Length - at >= parts[part].Length && path.EndsWith(parts[part], StringComparison.Ordinal);
            var found = path.IndexOf(parts[part], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[part].Length;
        }

        return !isToEnd || at == path.Length;
    }

    /// <summary>Characters beyond ASCII as escapes, escapes in upper case, escaped letters and digits as themselves (RFC 9309, 2.2.2).</summary>
    public static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == '%' && at + 2 < path.Length && byte.TryParse(path.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~') normal.Append((char)value);
                else normal.Append('%').Append(path.AsSpan(at + 1, 2).ToString().ToUpperInvariant());
                at += 2;
            }
            else if (path[at] < 128)
            {
                normal.Append(path[at]);
            }
            else
            {
                var length = char.IsHighSurrogate(path[at]) && at + 1 < path.Length ? 2 : 1;
                foreach (var part in Encoding.UTF8.GetBytes(path.Substring(at, length))) normal.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
                at += length - 1;
            }
        }

        return normal.ToString();
    }
}

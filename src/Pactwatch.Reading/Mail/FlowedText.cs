using System.Text;

namespace Pactwatch.Reading.Mail;

/// <summary>Text whose lines were broken for the way and say so (format=flowed, RFC 3676): a line that ends with a space goes on.</summary>
internal static class FlowedText
{
    public static string Join(string text, MediaType media)
    {
        if (media["format"]?.Equals("flowed", StringComparison.OrdinalIgnoreCase) != true) return text;
        var joined = new StringBuilder(text.Length);
        var dropsSpace = media["delsp"]?.Equals("yes", StringComparison.OrdinalIgnoreCase) == true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd('\r');
            // The line above a signature ends with a space and does not go on.
            var flows = line.Length > 0 && line[^1] == ' ' && !line.SequenceEqual("-- ");
            if (line.Length > 0 && line[0] == ' ') line = line[1..];
            joined.Append(flows && dropsSpace ? line[..^1] : line);
            if (!flows) joined.Append('\n');
        }

        return joined.ToString();
    }
}

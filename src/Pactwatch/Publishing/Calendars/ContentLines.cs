using System.Text;

namespace Pactwatch.Publishing.Calendars;

/// <summary>Content lines of iCalendar (RFC 5545, 3.1): text escaped, lines folded at 75 octets and between characters, CRLF.</summary>
internal sealed class ContentLines
{
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    /// <summary>A property whose value needs no escape.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A property of type TEXT: backslash, semicolon, comma and line ends escaped, other control characters left out.</summary>
    public void AddText(string name, string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\\' or ';' or ',') escaped.Append('\\');
            if (rune.Value == '\n') escaped.Append("\\n");
            else if (!Rune.IsControl(rune)) escaped.Append(rune.ToString());
        }

        Fold($"{name}:{escaped}");
    }

    public override string ToString() => text.ToString();

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

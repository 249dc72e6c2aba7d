namespace Pactwatch.Reading.Html.Tree;

/// <summary>Reads the attributes of a start tag from its characters, one after the other, as browsers do.</summary>
internal ref struct AttributeReader
{
    private readonly ReadOnlySpan<char> tag;
    private int at;
    private int count;

    /// <param name="tag">A start tag from its "&lt;" to its "&gt;"; empty for an implied element.</param>
    public AttributeReader(ReadOnlySpan<char> tag)
    {
        this.tag = tag;
        at = tag.IsEmpty ? 0 : 1 + NameOf(tag).Length;
        Name = Value = default;
    }

    /// <summary>The name as written; never empty after a successful <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The value as written, without its quotation marks, references unresolved.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        if (tag.Length < 2) return default;
        var end = 1;
        while (end < tag.Length && !IsSpace(tag[end]) && tag[end] is not ('/' or '>')) end++;
        return tag[1..end];
    }

    /// <summary>The value as written of the first attribute of that name, in whatever case.</summary>
    public static bool Find(ReadOnlySpan<char> tag, string name, out ReadOnlySpan<char> value)
    {
        var reader = new AttributeReader(tag);
        while (reader.Read())
        {
            if (!reader.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            value = reader.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Goes to the next attribute; false where there is none, or where there were <see cref="PageLimits.MaxAttributes"/>.</summary>
    public bool Read()
    {
        while (at < tag.Length && (IsSpace(tag[at]) || tag[at] == '/')) at++;
        if (at >= tag.Length || tag[at] == '>' || count++ == PageLimits.MaxAttributes) return false;
        var start = at++;
        while (at < tag.Length && !IsSpace(tag[at]) && tag[at] is not ('=' or '/' or '>')) at++;
        Name = tag[start..at];
        var equals = at;
        while (equals < tag.Length && IsSpace(tag[equals])) equals++;
        if (equals < tag.Length && tag[equals] == '=')
        {
            at = equals + 1;
            ReadValue();
        }
        else
        {
            Value = default;
        }

        return true;
    }

    internal static bool IsSpace(char character) => character is ' ' or '\n' or '\t' or '\r' or '\f';

    private void ReadValue()
    {
        while (at < tag.Length && IsSpace(tag[at])) at++;
        if (at >= tag.Length)
        {
            Value = default;
            return;
        }

        var quote = tag[at];
        if (quote is '"' or '\'')
        {
            var length = tag[(at + 1)..].IndexOf(quote);
            if (length < 0) length = tag.Length - at - 1;
            Value = tag.Slice(at + 1, length);
            at = Math.Min(tag.Length, at + length + 2);
            return;
        }

        var start = at;
        while (at < tag.Length && !IsSpace(tag[at]) && tag[at] != '>') at++;
        Value = tag[start..at];
    }
}

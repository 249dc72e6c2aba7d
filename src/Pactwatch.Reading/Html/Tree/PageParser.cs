using System.Buffers;

namespace Pactwatch.Reading.Html.Tree;

/// <summary>
/// Reads a page into a <see cref="PageTree"/>: one pass over its characters, never recursive, in time linear in their
/// number. It follows the rules by which browsers read what is not well-formed, but for two: what stands in a table
/// beside its cells stays there, and tags that cross leave the inner element where it is. Never throws on any string.
/// </summary>
internal sealed class PageParser
{
    private static readonly SearchValues<char> TagEnds = SearchValues.Create(">\"'");

    private readonly string source;
    private readonly TreeBuilder builder;
    private int at;

    private PageParser(string source)
    {
        this.source = source;
        builder = new TreeBuilder(source);
    }

    public static PageTree Parse(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        return new PageParser(characters).Run();
    }

    private PageTree Run()
    {
        while (at < source.Length && !builder.IsFull)
        {
            var text = at;
            var tag = NextMarkup(at);
            if (tag > text) builder.AddText(text, tag);
            at = tag;
            if (tag < source.Length) ReadMarkup();
        }

        return builder.Finish(unread: source.Length - at);
    }

    // A "<" before anything but a name, "/", "!" or "?" is a character like others.
    private int NextMarkup(int from)
    {
        while (true)
        {
            var found = source.AsSpan(from).IndexOf('<');
            if (found < 0 || from + found + 1 >= source.Length) return source.Length;
            from += found;
            if (char.IsAsciiLetter(source[from + 1]) || source[from + 1] is '/' or '!' or '?') return from;
            from++;
        }
    }

    private void ReadMarkup()
    {
        var next = source[at + 1];
        if (next == '/') ReadEndTag();
        else if (next == '?') SkipTo('>');
        else if (next == '!') ReadDeclaration();
        else ReadStartTag();
    }

    private void ReadDeclaration()
    {
        var rest = source.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            at = AfterComment(at);
        }
        else if (builder.IsForeign && rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var start = at + 9;
            var length = source.AsSpan(start).IndexOf("]]>");
            var end = length < 0 ? source.Length : start + length;
            builder.AddText(start, end);
            at = Math.Min(source.Length, end + 3);
        }
        else
        {
            SkipTo('>');
        }
    }

    // "<!-->" and "<!--->" are whole comments, and "--!>" ends one as well.
    private int AfterComment(int start)
    {
        var from = start + 4;
        if (source.AsSpan(from).StartsWith(">", StringComparison.Ordinal)) return from + 1;
        if (source.AsSpan(from).StartsWith("->", StringComparison.Ordinal)) return from + 2;
        while (true)
        {
            var found = source.AsSpan(from).IndexOf("--");
            if (found < 0) return source.Length;
            from += found + 2;
            if (from < source.Length && source[from] == '>') return from + 1;
            if (source.AsSpan(from).StartsWith("!>", StringComparison.Ordinal)) return from + 2;
            from--;
        }
    }

    private void ReadStartTag()
    {
        var start = at;
        var name = NameAt(at + 1);
        var end = EndOfTag(at + 1 + name.Length);
        at = end;
        // A tag that the page's end cuts off.
        if (source[end - 1] != '>') return;
        var key = Tags.KeyOf(name);
        var tag = Tags.Find(key);
        if (!builder.Open(tag, key, start, end) || builder.IsForeign) return;
        if (tag == TagId.Plaintext)
        {
            builder.AddRawText(end, source.Length, hasReferences: false);
            at = source.Length;
        }
        else if (Tags.Has(tag, TagTraits.RawText | TagTraits.Characters))
        {
            ReadContent(tag, name, key);
        }
    }

    // The content of scripts and the like, up to their own end tag.
    private void ReadContent(TagId tag, ReadOnlySpan<char> name, ulong key)
    {
        var end = EndOfContent(at, name);
        builder.AddRawText(at, end, Tags.Has(tag, TagTraits.Characters));
        var after = end < source.Length ? EndOfTag(Math.Min(source.Length, end + 2 + name.Length)) : end;
        builder.Close(tag, key, end, after);
        at = after;
    }

    private int EndOfContent(int from, ReadOnlySpan<char> name)
    {
        while (true)
        {
            var found = source.AsSpan(from).IndexOf("</");
            if (found < 0) return source.Length;
            from += found;
            var rest = source.AsSpan(from + 2);
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == name.Length || AttributeReader.IsSpace(rest[name.Length]) || rest[name.Length] is '/' or '>')) return from;
            from += 2;
        }
    }

    private void ReadEndTag()
    {
        var start = at;
        if (at + 2 >= source.Length || !char.IsAsciiLetter(source[at + 2]))
        {
            SkipTo('>');
            return;
        }

        var name = NameAt(at + 2);
        at = EndOfTag(at + 2 + name.Length);
        var key = Tags.KeyOf(name);
        builder.Close(Tags.Find(key), key, start, at);
    }

    private ReadOnlySpan<char> NameAt(int start)
    {
        var end = start;
        while (end < source.Length && !AttributeReader.IsSpace(source[end]) && source[end] is not ('/' or '>')) end++;
        return source.AsSpan(start, end - start);
    }

    // One past the ">" that ends a tag, quoted values passed over; the page's end where there is none. A quotation mark
    // opens a value only behind "="; one that never closes is no more than a character.
    private int EndOfTag(int from)
    {
        while (true)
        {
            var found = source.AsSpan(from).IndexOfAny(TagEnds);
            if (found < 0) return source.Length;
            var mark = from + found;
            from = mark + 1;
            if (source[mark] == '>') return from;
            if (!IsAfterEquals(mark)) continue;
            var length = source.AsSpan(from).IndexOf(source[mark]);
            if (length >= 0) from += length + 1;
        }
    }

    private bool IsAfterEquals(int mark)
    {
        var before = mark - 1;
        while (AttributeReader.IsSpace(source[before])) before--;
        return source[before] == '=';
    }

    private void SkipTo(char end)
    {
        var found = source.AsSpan(at).IndexOf(end);
        at = found < 0 ? source.Length : at + found + 1;
    }
}

using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>Cuts a stream into lines. Where it is quoting, a line break between quotation marks is part of the line, as in tables.</summary>
internal sealed class LineReader(Stream stream, int longest, bool isQuoting)
{
    private readonly byte[] buffer = new byte[65_536];
    private readonly MemoryStream line = new();
    private int at;
    private int end;

    /// <summary>The next line without its line break.</summary>
    /// <exception cref="ContainerException">A line is too long.</exception>
    public bool TryRead(out byte[] bytes)
    {
        line.SetLength(0);
        var isInQuotes = false;
        while (true)
        {
            if (at == end && !Fill())
            {
                bytes = Whole();
                return bytes.Length > 0;
            }

            var rest = buffer.AsSpan(at, end - at);
            var stopAt = isQuoting ? rest.IndexOfAny((byte)'\n', (byte)'"') : rest.IndexOf((byte)'\n');
            var taken = stopAt < 0 ? rest.Length : stopAt;
            if (line.Length + taken > longest) throw new ContainerException(FormatFinding.DocumentTooLarge, $"It has a row of more than {BoundedBytes.InWords(longest)}, the limit for one report.");
            line.Write(rest[..taken]);
            at += taken;
            if (stopAt < 0) continue;
            at++;
            if (rest[stopAt] == '"')
            {
                line.WriteByte((byte)'"');
                isInQuotes = !isInQuotes;
            }
            else if (isInQuotes)
            {
                line.WriteByte((byte)'\n');
            }
            else
            {
                bytes = Whole();
                return true;
            }
        }
    }

    private byte[] Whole()
    {
        if (line.Length > 0 && line.GetBuffer()[line.Length - 1] == '\r') line.SetLength(line.Length - 1);
        return line.ToArray();
    }

    private bool Fill()
    {
        at = 0;
        end = stream.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}

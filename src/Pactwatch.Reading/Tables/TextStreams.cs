using System.Text;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Tables;

/// <summary>Text that is too long to be held, as a stream in which every line break is one byte.</summary>
internal static class TextStreams
{
    /// <summary>UTF-16, which spreadsheets write, as UTF-8; the rest as it is. A byte order mark is left out.</summary>
    public static Stream Utf8(Stream stream)
    {
        var (head, whole) = PeekedStream.Peek(stream, 3);
        switch (head)
        {
            case [0xFF, 0xFE, ..]:
                Skip(whole, 2);
                return Encoding.CreateTranscodingStream(whole, Encoding.Unicode, Encoding.UTF8, leaveOpen: true);
            case [0xFE, 0xFF, ..]:
                Skip(whole, 2);
                return Encoding.CreateTranscodingStream(whole, Encoding.BigEndianUnicode, Encoding.UTF8, leaveOpen: true);
            case [0xEF, 0xBB, 0xBF, ..]:
                Skip(whole, 3);
                return whole;
            default:
                return whole;
        }
    }

    private static void Skip(Stream stream, int count) => stream.ReadExactly(new byte[count]);
}

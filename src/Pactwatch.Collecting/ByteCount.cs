using System.Globalization;

namespace Pactwatch.Collecting;

/// <summary>A number of bytes as people write it: 512 bytes, 12 kB, 41 MB (of 1,048,576), rounded up to a tenth so that what is over a limit looks so.</summary>
public static class ByteCount
{
    public static string InWords(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        if (bytes < 1024) return bytes.ToString(CultureInfo.InvariantCulture) + (bytes == 1 ? " byte" : " bytes");
        return bytes < 1024 * 1024 ? Tenths(bytes, 1024) + " kB" : Tenths(bytes, 1024 * 1024) + " MB";
    }

    private static string Tenths(long bytes, long unit)
    {
        var whole = bytes / unit;
        var tenths = (bytes % unit * 10 + unit - 1) / unit;
        if (tenths == 10) (whole, tenths) = (whole + 1, 0);
        var digits = whole.ToString(CultureInfo.InvariantCulture);
        return tenths == 0 ? digits : digits + "." + tenths.ToString(CultureInfo.InvariantCulture);
    }
}

using System.Text;

namespace Pactwatch.Reading.Decoding;

/// <summary>The charsets of the framework and its code pages, by the names that pages use.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Get(string name) => Encoding.GetEncoding(name);

    /// <summary>The charset that a page means by a name: as browsers read it; null for a name that means none.</summary>
    public static Encoding? Named(string name)
    {
        var meant = name.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "l1" or "us-ascii" or "ascii" or "ansi" or "ansi_x3.4-1968" or "cp1252" or "x-cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" or "windows-874" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "chinese" => "gb18030",
            "sjis" or "x-sjis" or "shift-jis" or "windows-31j" or "ms_kanji" => "shift_jis",
            "ks_c_5601-1987" or "ksc5601" or "korean" or "windows-949" or "euc_kr" => "euc-kr",
            "big5-hkscs" or "x-x-big5" or "cn-big5" => "big5",
            "win-1251" or "cp1251" or "x-cp1251" => "windows-1251",
            "utf8" => "utf-8",
            var other => other,
        };
        try
        {
            return Get(meant);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

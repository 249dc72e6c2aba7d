using System.Security.Cryptography;
using System.Text;

namespace Pactwatch.Web;

/// <summary>The style of all pages.</summary>
internal static class StyleSheet
{
    public static string Text { get; } = Embedded("Styles/pactwatch.css");

    /// <summary>Without the blanks at the beginning of lines and without line ends: for the file that carries it along.</summary>
    public static string Minified { get; } = string.Concat(Text.Split('\n').Select(line => line.Trim()));

    /// <summary>Of <see cref="Minified"/>, in base 64, as a Content-Security-Policy names it.</summary>
    public static string Sha256 { get; } = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Minified)));

    /// <summary>The script of the served pages; each of them can be read and used without it.</summary>
    public static string Script { get; } = Embedded("Scripts/pactwatch.js");

    public static string Icon { get; } = Embedded("Styles/icon.svg");

    private static string Embedded(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its file {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

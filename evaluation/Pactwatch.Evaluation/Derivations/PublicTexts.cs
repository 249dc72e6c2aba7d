using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pactwatch.Evaluation.Derivations;

/// <summary>The public texts that pairs name, in a folder that holds the repositories' files as they are.</summary>
internal sealed partial class PublicTexts(string folder)
{
    /// <exception cref="InvalidDataException">The id names no text of a known kind, or its file isn't there.</exception>
    public string this[string id]
    {
        get
        {
            var parts = id.Split(':');
            return parts switch
            {
                ["ecb", var name] => EcbText(FileOf(Path.Combine(folder, "ECB+_LREC2014", "ECB+", name[..name.IndexOf('_', StringComparison.Ordinal)], name + ".xml"))),
                ["5w1h", var name] => JsonText(FileOf(Directory.EnumerateFiles(Path.Combine(folder, "Giveme5W1H", "examples", "datasets", "gold_standard", "data"), name + "*.json").FirstOrDefault() ?? name)),
                _ => throw new InvalidDataException($"{id} isn't the name of a public text."),
            };
        }
    }

    /// <summary>The only elements of these files that hold text, one a line; no other part of their XML is looked at.</summary>
    [GeneratedRegex("<token [^>]*sentence=\"(?<sentence>[0-9]+)\"[^>]*>(?<word>[^<]*)</token>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Token { get; }

    private static string FileOf(string path) => File.Exists(path) ? path : throw new InvalidDataException($"{path} is not there.");

    private static string JsonText(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("text").GetString() ?? "";
    }

    /// <summary>One sentence a line; signs stand where print has them.</summary>
    private static string EcbText(string path)
    {
        var text = new StringBuilder();
        var isOpen = false;
        foreach (var sentence in Token.Matches(File.ReadAllText(path)).GroupBy(token => int.Parse(token.Groups["sentence"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).OrderBy(group => group.Key))
        {
            if (text.Length > 0) text.Append('\n');
            var glue = true;
            string[] tokens = [.. sentence.Select(token => WebUtility.HtmlDecode(token.Groups["word"].Value))];
            for (var i = 0; i < tokens.Length; i++)
            {
                var token = tokens[i];
                if (token == "\"") isOpen = i == 0 || (i < tokens.Length - 1 && !isOpen);
                var (word, before, after) = token switch
                {
                    "``" => ("“", true, false),
                    "''" => ("”", false, true),
                    // A number's inches or a mark in the wrong place set only their own sentence wrong.
                    "\"" => isOpen ? ("“", true, false) : ("”", false, true),
                    "," or "." or ";" or ":" or "!" or "?" or ")" or "%" or "'s" or "n't" => (token, false, true),
                    "(" or "$" => (token, true, false),
                    _ => (token, true, true),
                };
                if (before && !glue) text.Append(' ');
                text.Append(word);
                glue = !after;
            }
        }

        return text.ToString();
    }
}

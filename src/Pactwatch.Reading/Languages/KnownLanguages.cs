using System.Collections.Immutable;

namespace Pactwatch.Reading.Languages;

/// <summary>The languages that lie beside the program as data, in the order of their codes.</summary>
internal static class KnownLanguages
{
    private const string Folder = "Languages/";

    public static ImmutableArray<LanguageWords> All { get; } =
    [
        .. typeof(KnownLanguages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    private static LanguageWords Read(string name) =>
        LanguageWords.Read(WordList.LinesOf(name).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal));
}

namespace Pactwatch.Reading.Languages;

/// <summary>From a letter to the script it belongs to, by the ranges of Unicode's first plane.</summary>
internal static class Scripts
{
    // In order, none within another; what lies between is no script that we know.
    private static readonly (char First, char Last, Script Script)[] Ranges =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00AA', '\u024F', Script.Latin), ('\u0250', '\u02AF', Script.Latin),
        ('\u0370', '\u03FF', Script.Greek), ('\u0400', '\u052F', Script.Cyrillic), ('\u0531', '\u058F', Script.Armenian),
        ('\u0590', '\u05FF', Script.Hebrew), ('\u0600', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\u08A0', '\u08FF', Script.Arabic),
        ('\u0900', '\u097F', Script.Devanagari), ('\u0980', '\u09FF', Script.Bengali), ('\u0A00', '\u0A7F', Script.Gurmukhi),
        ('\u0A80', '\u0AFF', Script.Gujarati), ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu),
        ('\u0C80', '\u0CFF', Script.Kannada), ('\u0D00', '\u0D7F', Script.Malayalam), ('\u0D80', '\u0DFF', Script.Sinhala),
        ('\u0E00', '\u0E7F', Script.Thai), ('\u0E80', '\u0EFF', Script.Lao), ('\u1000', '\u109F', Script.Myanmar),
        ('\u10A0', '\u10FF', Script.Georgian), ('\u1100', '\u11FF', Script.Hangul), ('\u1200', '\u139F', Script.Ethiopic),
        ('\u1780', '\u17FF', Script.Khmer), ('\u1E00', '\u1EFF', Script.Latin), ('\u1F00', '\u1FFF', Script.Greek), ('\u2D80', '\u2DDF', Script.Ethiopic),
        ('\u3040', '\u30FF', Script.Kana), ('\u3130', '\u318F', Script.Hangul), ('\u31F0', '\u31FF', Script.Kana), ('\u3400', '\u4DBF', Script.Han),
        ('\u4E00', '\u9FFF', Script.Han), ('\uAC00', '\uD7AF', Script.Hangul), ('\uF900', '\uFAFF', Script.Han), ('\uFB50', '\uFDFF', Script.Arabic),
        ('\uFE70', '\uFEFC', Script.Arabic), ('\uFF66', '\uFF9F', Script.Kana),
    ];

    public static Script Of(char letter)
    {
        int first = 0, end = Ranges.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (Ranges[middle].Last < letter) first = middle + 1;
            else end = middle;
        }

        return first < Ranges.Length && letter >= Ranges[first].First ? Ranges[first].Script : Script.Other;
    }

    /// <summary>True for a script that writes its words without spaces between them.</summary>
    public static bool WritesWithoutSpaces(Script script) =>
        script is Script.Han or Script.Kana or Script.Thai or Script.Lao or Script.Khmer or Script.Myanmar;
}

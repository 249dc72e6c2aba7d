namespace Pactwatch.Reading.Archives;

/// <summary>An entry's name in an archive. Nothing is ever written by it; it only becomes part of a source.</summary>
internal static class EntryName
{
    private const int Longest = 1024;

    /// <summary>The name with forward slashes; null where it leads out of the archive or is no name of a file anywhere.</summary>
    public static string? Checked(string name)
    {
        var normal = name.Replace('\\', '/');
        if (normal.Length is 0 or > Longest || normal[0] == '/' || normal.Contains(':', StringComparison.Ordinal)) return null;
        foreach (var part in normal.Split('/'))
        {
            if (part == "..") return null;
            foreach (var character in part)
            {
                if (char.IsControl(character)) return null;
            }
        }

        return normal;
    }

    /// <summary>True for what is passed over in folders, too: hidden files, and the notes that a system puts into its archives.</summary>
    public static bool IsPassedOver(string name) =>
        name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Array.Exists(name.Split('/'), part => part.StartsWith('.'));
}

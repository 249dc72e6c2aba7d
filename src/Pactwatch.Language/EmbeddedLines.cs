using System.Reflection;

namespace Pactwatch.Language;

/// <summary>The lines of an embedded word list: trimmed at the end, without comments (<c># …</c>) and empty lines.</summary>
internal static class EmbeddedLines
{
    public static IEnumerable<string> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var text = line.TrimEnd();
            if (text.Length > 0) yield return text;
        }
    }

    public static HashSet<string> ReadSet(string name) => new(Read(name), StringComparer.OrdinalIgnoreCase);
}

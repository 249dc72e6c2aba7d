namespace Pactwatch.Tests.Publishing;

/// <summary>Files beside the tests that an output is compared with to the letter.</summary>
internal static class Snapshot
{
    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Publishing", "Snapshots", name)).ReplaceLineEndings("\n");
}

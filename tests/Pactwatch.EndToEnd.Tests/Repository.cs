namespace Pactwatch.EndToEnd.Tests;

/// <summary>Where this build lies: tests of what the repository says read it there.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) return folder.FullName;

        throw new DirectoryNotFoundException("These tests run from a build inside the repository.");
    }
}

namespace Pactwatch.Architecture.Tests;

/// <summary>The folder that this test was built in.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("These tests run from a build inside the repository.");
    }
}

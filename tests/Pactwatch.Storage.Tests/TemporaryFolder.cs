namespace Pactwatch.Storage.Tests;

/// <summary>A folder of its own for one test, gone with all that is in it when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pactwatch-store-");

    public string Path => folder.FullName;

    public string StorePath => System.IO.Path.Combine(Path, "pactwatch.db");

    public void Dispose() => folder.Delete(recursive: true);
}

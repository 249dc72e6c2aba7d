namespace Pactwatch.EndToEnd.Tests;

/// <summary>A folder with the invented story, read into a store once, and the other files that examples name.</summary>
public sealed class PreparedFolder
{
    public PreparedFolder()
    {
        using var workplace = new Workplace();
        InventedStory.WriteTo(workplace);
        foreach (var name in new[] { "page.html", "northwire.html", "a.txt" }) workplace.Write(name, InventedStory.Reports["courier.html"] + $"<!-- {name} -->");
        workplace.Write("accord.txt", "ACCORD ON THE OSTER STRIP\n\nArticle 1\n\nNorland shall leave the Oster strip by 30 June 2026.\n");
        workplace.Write("a.csv", "headline,body\nThe accord holds,\"Norland will leave the Oster strip by the end of June, its minister said on Monday.\"\n");
        workplace.Run("read", "reports", "northwire.html").ExitCode.ShouldBe(0);
        Files = [.. Directory.EnumerateFiles(workplace.Folder, "*", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(workplace.Folder, path), File.ReadAllBytes(path)))];
    }

    /// <summary>Every file by its name within the folder.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Files { get; }
}

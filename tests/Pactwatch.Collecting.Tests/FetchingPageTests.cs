using System.Reflection;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Collecting.Tests;

/// <summary>docs/fetching.md tells every code and every limit that there is.</summary>
public sealed class FetchingPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Folder(), "docs", "fetching.md"));

    [Fact]
    public void Every_code_is_told_once()
    {
        var codes = typeof(FetchCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();

        codes.Count.ShouldBeGreaterThan(30);
        Page.Split('\n').Where(line => line.StartsWith("| PW", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ShouldBe(codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_limits_are_those_that_hold()
    {
        var limits = FetchLimits.Default;

        Page.ShouldContain($"| {limits.Bytes >> 20} MiB; PDF {limits.PdfBytes >> 20} MiB |");
        Page.ShouldContain($"| {FetchLimits.Ratio} to 1 |");
        Page.ShouldContain($"| {FetchLimits.Codings} |");
        Page.ShouldContain($"| {FetchLimits.HeadKilobytes} KiB |");
        Page.ShouldContain($"TLS included | {limits.ConnectTime.TotalSeconds} s |");
        Page.ShouldContain($"head | {limits.HeadTime.TotalSeconds} s |");
        Page.ShouldContain($"redirections included | {limits.WholeTime.TotalSeconds} s |");
        Page.ShouldContain($"Up to {limits.Redirections} redirections");
        Page.ShouldContain($"ports {string.Join(", ", new FetcherSettings().Ports)}".Replace(", 8443", " and 8443", StringComparison.Ordinal));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

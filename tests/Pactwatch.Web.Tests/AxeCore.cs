using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Pactwatch.Web.Tests;

/// <summary>
/// The accessibility checker axe-core, fetched when a test needs it from the registry that this machine's npm is set up
/// with, pinned by its hash, and kept beside the tests' own output. It is no part of the product and never committed.
/// </summary>
public static class AxeCore
{
    private const string Package = "axe-core@4.14.1";
    private const string Sha256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c";
    private static readonly Lazy<Task<(string? Script, string Why)>> Fetched = new(Fetch);

    /// <summary>The script; where it can't be had, the test is skipped and says why.</summary>
    public static async Task<string> Script()
    {
        var (script, why) = await Fetched.Value;
        Assert.SkipWhen(script is null, why);
        return script!;
    }

    private static async Task<(string? Script, string Why)> Fetch()
    {
        var kept = Path.Combine(AppContext.BaseDirectory, "axe-core-4.14.1.min.js");
        if (!File.Exists(kept) && await Download(kept) is { } trouble) return (null, trouble);
        var bytes = await File.ReadAllBytesAsync(kept);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == Sha256
            ? (System.Text.Encoding.UTF8.GetString(bytes), "")
            : throw new InvalidDataException($"{kept} is not {Package}: its hash differs. Remove it and try again.");
    }

    /// <returns>Why it could not be fetched, or null.</returns>
    private static async Task<string?> Download(string to)
    {
        var folder = Directory.CreateTempSubdirectory("pactwatch-axe-").FullName;
        try
        {
            var npm = new ProcessStartInfo("npm", ["pack", Package, "--silent", "--pack-destination", folder]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            using var process = Process.Start(npm)!;
            var complaint = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            if (process.ExitCode != 0) return $"npm could not fetch {Package}: {(await complaint).Trim()}";
            await Extract(Directory.GetFiles(folder, "*.tgz").Single(), to);
            return null;
        }
        catch (Exception fault) when (fault is Win32Exception or TimeoutException or InvalidOperationException)
        {
            return $"npm could not fetch {Package}: {fault.Message}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Extract(string archive, string to)
    {
        await using var gzip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        await using var tar = new TarReader(gzip);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            if (entry.Name != "package/axe.min.js") continue;
            await entry.ExtractToFileAsync(to, overwrite: true);
            return;
        }

        throw new InvalidOperationException("the package holds no axe.min.js");
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Archives;

/// <summary>The checksums in a web archive's list of contents (datapackage.json of WACZ).</summary>
internal sealed class WebArchiveChecksums
{
    private const int LargestList = 16 * 1024 * 1024;
    private const string Kind = "sha256:";

    private readonly Dictionary<string, string> sha256ByPath = new(StringComparer.Ordinal);

    private WebArchiveChecksums()
    {
    }

    /// <summary>Those of an archive; none where the list is missing or can't be read.</summary>
    public static WebArchiveChecksums Read(ZipArchive archive)
    {
        var checksums = new WebArchiveChecksums();
        if (archive.GetEntry("datapackage.json") is not { } list) return checksums;
        try
        {
            using var stream = list.Open();
            using var document = JsonText.Parse(BoundedBytes.Read(stream, LargestList, list.Name, CancellationToken.None));
            checksums.Add(document.RootElement);
        }
        catch (Exception fault) when (fault is ContainerException or IOException or InvalidDataException)
        {
            // A list that can't be read vouches for nothing; the pages are read all the same.
            return checksums;
        }

        return checksums;
    }

    /// <summary>True where the entry's bytes are those of its checksum, or it has none.</summary>
    public bool Fits(ZipArchiveEntry entry, ContainerInput input)
    {
        if (!sha256ByPath.TryGetValue(entry.FullName, out var expected)) return true;
        try
        {
            using var stream = new UnpackedStream(entry.Open(), () => entry.CompressedLength, new UnpackingBudget(input.Limits));
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == expected;
        }
        catch (Exception fault) when (fault is ContainerException or IOException or InvalidDataException)
        {
            return false;
        }
    }

    private void Add(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return;
        foreach (var resources in root.EnumerateObject().Where(member => JsonFields.NameOf(member) == "resources" && member.Value.ValueKind == JsonValueKind.Array))
        {
            foreach (var resource in resources.Value.EnumerateArray())
            {
                if (JsonFields.TextOf(resource, "path") is { } path && JsonFields.TextOf(resource, "hash") is { } hash && hash.StartsWith(Kind, StringComparison.OrdinalIgnoreCase))
                    sha256ByPath[path] = hash[Kind.Length..].ToLowerInvariant();
            }
        }
    }
}

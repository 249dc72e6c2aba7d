using System.Globalization;
using System.IO.Compression;

namespace Pactwatch.Storage.Tests.Earlier;

/// <summary>A store as a program of an earlier schema left it, unpacked into a place of its own.</summary>
internal sealed class EarlierStore(int schema)
{
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Earlier", "Stores");

    /// <summary>The schemas of which one is kept, lowest first.</summary>
    public static IReadOnlyList<int> Schemas { get; } =
        [.. Directory.GetFiles(Folder, "schema-*.db.gz").Select(file => int.Parse(System.IO.Path.GetFileName(file).AsSpan("schema-".Length, 4), NumberStyles.None, CultureInfo.InvariantCulture)).Order()];

    /// <summary>Schema 0 is no file at all.</summary>
    public void UnpackTo(string path)
    {
        if (schema == 0) return;
        using var packed = File.OpenRead(System.IO.Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"schema-{schema:D4}.db.gz")));
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var file = File.Create(path);
        unpacked.CopyTo(file);
    }
}

using System.Security.Cryptography;

namespace Pactwatch.Storage.Copying;

/// <summary>Counts and hashes the rows of one table as they pass.</summary>
internal sealed class TableHash(string table) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long rows;

    public void Add(ReadOnlySpan<byte> row)
    {
        hash.AppendData(row);
        rows++;
    }

    public TableDigest Digest() => new(table, rows, Convert.ToHexStringLower(hash.GetCurrentHash()));

    public void Dispose() => hash.Dispose();
}

using System.Security.Cryptography;

namespace Pactwatch.Storage.Rows;

/// <summary>The table content: raw bytes, addressed by their hash, and checked against it whenever they are read.</summary>
internal sealed class ContentRows(StoreConnection connection)
{
    public void Insert(string sha256, byte[] bytes)
    {
        var (packing, packed) = Packing.Pack(bytes);
        connection.Execute(
            "INSERT INTO content (sha256, length, packing, bytes) VALUES (@sha256, @length, @packing, @bytes)",
            ("@sha256", sha256), ("@length", bytes.Length), ("@packing", packing), ("@bytes", packed));
    }

    /// <summary>The raw bytes of a report; null where none is held under that id.</summary>
    public byte[]? Of(string report)
    {
        const string Sql = "SELECT c.sha256, c.length, c.packing, c.bytes FROM report r JOIN content c ON c.sha256 = r.sha256 WHERE r.id = @report";
        using var row = connection.Query(Sql, ("@report", report));
        if (!row.Read()) return null;
        var bytes = Packing.Unpack(row.GetString(2), row.GetBytes(3), row.GetInt64(1));
        if (bytes is null || !string.Equals(Hash(bytes), row.GetString(0), StringComparison.Ordinal))
            throw new DamagedRowException($"the bytes of report {report} no longer have their hash");
        return bytes;
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Pactwatch.Storage.Copying;

/// <summary>
/// A backup as a file (docs/postgres.md): a line of JSON that says what it is, then for each table its rows, each with its
/// length before it, a length of -1, and a line of JSON with its count and hash; at last a line of JSON with the hash of all before it.
/// </summary>
internal static class BackupFile
{
    public const string Format = "pactwatch-backup/1";

    private const int EndOfTable = -1;
    private const int LongestLine = 64 * 1024;
    private const int Buffer = 1 << 20;

    /// <summary>Writes a file that is there whole or not at all, and is on the disk when this returns.</summary>
    /// <param name="rows">The rows of a table, each as <see cref="RowBytes"/> writes it.</param>
    public static ImmutableArray<TableDigest> Write(string path, int schema, Func<StoreTable, IEnumerable<byte[]>> rows)
    {
        var unfinished = path + ".unfinished";
        try
        {
            ImmutableArray<TableDigest> digests;
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, Buffer))
            {
                digests = Write(file, schema, rows);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: false);
            return digests;
        }
        catch (Exception fault)
        {
            File.Delete(unfinished);
            if (fault is IOException or UnauthorizedAccessException) throw new StoreException($"The backup {path} could not be written: {fault.Message} Nothing of it was kept.", fault);
            throw;
        }
    }

    /// <summary>Reads a backup from its beginning to its end, and has its rows used on the way.</summary>
    /// <param name="use">Is given a table and its rows, each of which must be taken; what came of it counts only when this has returned.</param>
    /// <exception cref="StoreUnusableException">It is no backup, of a newer program, cut off or changed.</exception>
    public static ImmutableArray<TableDigest> Read(string path, int newestSchema, Action<StoreTable, IEnumerable<byte[]>> use)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer);
            using var reader = new HashedReader(file);
            return Read(reader, newestSchema, use);
        }
        catch (FormatException fault)
        {
            throw new StoreUnusableException($"{path} is no sound backup of Pactwatch: {fault.Message}. Use another one.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The backup {path} can't be read: {fault.Message}", fault);
        }
    }

    private static ImmutableArray<TableDigest> Write(Stream file, int schema, Func<StoreTable, IEnumerable<byte[]>> rows)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Put(ReadOnlySpan<byte> bytes)
        {
            all.AppendData(bytes);
            file.Write(bytes);
        }

        Span<byte> length = stackalloc byte[sizeof(int)];
        var digests = ImmutableArray.CreateBuilder<TableDigest>();
        Put(Line(new { format = Format, schema }));
        foreach (var table in StoreTables.All)
        {
            using var hash = new TableHash(table.Name);
            Put(Line(new { table = table.Name, columns = table.Columns }));
            foreach (var row in rows(table))
            {
                BinaryPrimitives.WriteInt32LittleEndian(length, row.Length);
                Put(length);
                Put(row);
                hash.Add(row);
            }

            BinaryPrimitives.WriteInt32LittleEndian(length, EndOfTable);
            Put(length);
            digests.Add(hash.Digest());
            Put(Line(new { rows = digests[^1].Rows, sha256 = digests[^1].Sha256 }));
        }

        file.Write(Line(new { end = Convert.ToHexStringLower(all.GetCurrentHash()) }));
        return digests.ToImmutable();
    }

    private static ImmutableArray<TableDigest> Read(HashedReader file, int newestSchema, Action<StoreTable, IEnumerable<byte[]>> use)
    {
        using (var head = Parse(file.Line(LongestLine)))
        {
            if (Of(head, "format", JsonValueKind.String).GetString() != Format) throw new FormatException($"it does not begin as {Format}");
            if (Of(head, "schema", JsonValueKind.Number).GetDouble() is var schema && schema > newestSchema) throw new FormatException($"it is of schema {schema}, this program knows schemas up to {newestSchema}; the newer Pactwatch that wrote it reads it");
        }

        var digests = ImmutableArray.CreateBuilder<TableDigest>();
        while (true)
        {
            var sofar = file.Sha256();
            using var head = Parse(file.Line(LongestLine));
            if (head.RootElement.TryGetProperty("end", out var end))
            {
                if (end.ToString() != sofar || !file.IsAtEnd()) throw new FormatException("it was changed since it was written");
                return digests.ToImmutable();
            }

            digests.Add(ReadTable(file, TableIn(head), use));
        }
    }

    private static TableDigest ReadTable(HashedReader file, StoreTable table, Action<StoreTable, IEnumerable<byte[]>> use)
    {
        using var hash = new TableHash(table.Name);
        var isTaken = false;
        use(table, Rows());
        if (!isTaken) throw new InvalidOperationException("All rows of a table must be taken.");
        using var foot = Parse(file.Line(LongestLine));
        var digest = hash.Digest();
        if (Of(foot, "rows", JsonValueKind.Number).GetDouble() != digest.Rows || Of(foot, "sha256", JsonValueKind.String).GetString() != digest.Sha256) throw new FormatException($"its table {table.Name} was changed since it was written");
        return digest;

        IEnumerable<byte[]> Rows()
        {
            for (var length = file.Number(); length != EndOfTable; length = file.Number())
            {
                var row = file.Bytes(length);
                hash.Add(row);
                yield return row;
            }

            isTaken = true;
        }
    }

    private static StoreTable TableIn(JsonDocument head)
    {
        var name = Of(head, "table", JsonValueKind.String).GetString();
        var known = StoreTables.All.FirstOrDefault(table => table.Name == name) ?? throw new FormatException($"its table {name} is not known");
        ImmutableArray<string> columns = [.. Of(head, "columns", JsonValueKind.Array).EnumerateArray().Select(column => column.ToString())];
        return columns.All(column => known.Columns.Contains(column, StringComparer.Ordinal)) ? known with { Columns = columns } : throw new FormatException($"its table {name} has columns that are not known");
    }

    private static byte[] Line<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value), (byte)'\n'];

    private static JsonElement Of(JsonDocument line, string name, JsonValueKind kind) =>
        line.RootElement.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : throw new FormatException($"a line that says what follows names no {name}");

    /// <summary>An object.</summary>
    private static JsonDocument Parse(byte[] line)
    {
        try
        {
            var parsed = JsonDocument.Parse(line);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object) return parsed;
            parsed.Dispose();
            throw new FormatException("a line that says what follows is damaged");
        }
        catch (JsonException fault)
        {
            throw new FormatException("a line that says what follows is damaged", fault);
        }
    }
}

using System.Collections.Immutable;
using Pactwatch.Storage.Copying;

namespace Pactwatch.Storage.Rows;

/// <summary>The store as a whole: written to a file, copied, looked through.</summary>
public abstract partial class RowStore
{
    /// <summary>Writes all that the store holds now to a new file, whatever is written meanwhile. The file is there whole or not at all.</summary>
    /// <param name="told">Is told which table comes next.</param>
    /// <returns>What was written, by table.</returns>
    /// <exception cref="StoreException">The store or the disk refused, or there is a file of that name.</exception>
    public ImmutableArray<TableDigest> Backup(string path, Action<string>? told = null)
    {
        if (File.Exists(path)) throw new StoreException($"There is a file {path} already; a backup takes nobody's place. Choose another name.");
        return Read("be backed up", () => BackupFile.Write(path, SchemaVersion, table => RowsOf(table, told)));
    }

    /// <summary>Fills this store, which must hold nothing, with what a backup holds: all of it or nothing.</summary>
    /// <returns>What the store holds after it, as read back from it, which is what the backup holds.</returns>
    /// <exception cref="StoreUnusableException">That is no sound backup, or the store holds something.</exception>
    public ImmutableArray<TableDigest> Restore(string path, Action<string>? told = null) => Fill($"be filled from {path}", told, load => BackupFile.Read(path, SchemaVersion, load));

    /// <summary>Fills this store, which must hold nothing, with all that another holds now: all of it or nothing.</summary>
    /// <returns>What the store holds after it, as read back from it, which is what the other held.</returns>
    /// <exception cref="StoreUnusableException">The store holds something.</exception>
    public ImmutableArray<TableDigest> CopyFrom(RowStore other, Action<string>? told = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Read("be copied", () => Fill("be filled", told, load =>
        {
            var digests = ImmutableArray.CreateBuilder<TableDigest>();
            foreach (var table in StoreTables.All)
            {
                using var hash = new TableHash(table.Name);
                load(table, other.RowsOf(table, null).Select(row =>
                {
                    hash.Add(row);
                    return row;
                }));
                digests.Add(hash.Digest());
            }

            return digests.ToImmutable();
        }));
    }

    /// <summary>How much each table holds, and a hash of it.</summary>
    public ImmutableArray<TableDigest> Digests() => Read("be read through", DigestsWithin);

    /// <summary>What a backup holds, by table. It is read from its beginning to its end.</summary>
    /// <exception cref="StoreUnusableException">It is no sound backup.</exception>
    public static ImmutableArray<TableDigest> VerifyBackup(string path) => BackupFile.Read(path, int.MaxValue, (table, rows) =>
    {
        foreach (var row in rows) RowBytes.Parse(row, table.Columns.Length);
    });

    /// <summary>Looks the whole store through: what <see cref="Check"/> finds, and each report's bytes and readings against their hashes.</summary>
    /// <returns>What is wrong, in words, each naming the report; empty where nothing is.</returns>
    public ImmutableArray<string> Verify(Action<string>? told = null) => [.. Check().Problems, .. Read("be looked through", () => Rows.Damage(told).ToList())];

    private ImmutableArray<TableDigest> DigestsWithin() => [.. StoreTables.All.Select(table =>
    {
        using var hash = new TableHash(table.Name);
        foreach (var row in RowsOf(table, null)) hash.Add(row);
        return hash.Digest();
    })];

    private ImmutableArray<TableDigest> Fill(string doing, Action<string>? told, Func<Action<StoreTable, IEnumerable<byte[]>>, ImmutableArray<TableDigest>> load) => Write(doing, () =>
    {
        if (StoreTables.All.FirstOrDefault(table => table.Name is not "ledger_mark" && connection.Number($"SELECT count(*) FROM (SELECT 1 FROM {table.Name} LIMIT 1) AS any_row") > 0) is { } filled)
            throw new StoreUnusableException($"The store {Location} could not {doing}: it holds something already (in its table {filled.Name}). It was left as it is. Name one that holds nothing, or a place where there is none.");
        connection.Execute("DELETE FROM ledger_mark");
        var given = load((table, rows) =>
        {
            told?.Invoke(table.Name);
            connection.Load(table.Name, table.Columns, rows.Select(row => RowBytes.Parse(row, table.Columns.Length)));
        });
        told?.Invoke("words");
        connection.NumbersFollow(StoreTables.All.Where(table => table.Columns[0] == "number").Select(table => table.Name));
        search.Fill();
        told?.Invoke("verification");
        var held = DigestsWithin();
        if (held.Zip(given).FirstOrDefault(pair => pair.First != pair.Second) is { First: { } differs })
            throw new StoreException($"The store {Location} could not {doing}: its table {differs.Table} came out otherwise than it was given. Nothing was kept. Run pactwatch store verify on both.");
        return held;
    });

    private IEnumerable<byte[]> RowsOf(StoreTable table, Action<string>? told)
    {
        told?.Invoke(table.Name);
        using var row = connection.Query($"SELECT {table.ColumnList} FROM {table.Name} ORDER BY {string.Join(", ", table.Order.Split(", ").Select(column => $"\"{column}\""))}");
        var values = new object?[table.Columns.Length];
        while (row.Read())
        {
            for (var column = 0; column < values.Length; column++) values[column] = row.Value(column);
            yield return RowBytes.Of(values);
        }
    }
}

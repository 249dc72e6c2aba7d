using System.Data.Common;
using NodaTime;

namespace Pactwatch.Storage.Rows;

/// <summary>The rows that a query gave, one at a time.</summary>
/// <param name="decode">Makes the text that was stored of the one in the column; null where they are the same.</param>
internal sealed class StoredRow(DbDataReader reader, Func<string, string>? decode = null) : IDisposable
{
    /// <summary>Goes on to the next; false behind the last.</summary>
    public bool Read() => reader.Read();

    public bool IsDBNull(int column) => reader.IsDBNull(column);

    public string GetString(int column) => decode is null ? reader.GetString(column) : decode(reader.GetString(column));

    public int GetInt32(int column) => reader.GetInt32(column);

    public long GetInt64(int column) => reader.GetInt64(column);

    public byte[] GetBytes(int column) => reader.GetFieldValue<byte[]>(column);

    /// <summary>A number, text, bytes or null, as it was stored.</summary>
    public object? Value(int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        string text => decode is null ? text : decode(text),
        var value => value,
    };

    public string? TextOrNull(int column) => IsDBNull(column) ? null : GetString(column);

    public Instant? InstantOrNull(int column) => IsDBNull(column) ? null : StoredTime.ParseInstant(GetString(column));

    public void Dispose() => reader.Dispose();
}

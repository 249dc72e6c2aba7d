using Microsoft.Data.Sqlite;
using NodaTime;

namespace Pactwatch.Storage.Sqlite.Watching;

/// <summary>Values of a row that may be missing.</summary>
internal static class RowValues
{
    public static string? TextOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Instant? InstantOrNull(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : StoredTime.ParseInstant(row.GetString(column));
}

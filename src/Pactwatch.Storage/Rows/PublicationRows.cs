using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Publishing.Publications;

namespace Pactwatch.Storage.Rows;

/// <summary>The table publication: what subscribers were told, in the order in which they were told it.</summary>
internal sealed class PublicationRows(StoreConnection connection)
{
    /// <summary>Appends within the caller's transaction.</summary>
    public void Append(Publication row) => connection.Execute(
        """
        INSERT INTO publication (channel, uid, sequence, accord, thing, title, signs, slots, called_off, as_of, at)
        VALUES (@channel, @uid, @sequence, @accord, @thing, @title, @signs, @slots, @called_off, @as_of, @at)
        """,
        ("@channel", StoredWord.Of(row.Channel)),
        ("@uid", row.Uid),
        ("@sequence", row.Sequence),
        ("@accord", row.Told.Accord),
        ("@thing", row.Told.Thing),
        ("@title", row.Told.Title),
        ("@signs", JsonSerializer.Serialize(row.Told.Signs)),
        ("@slots", JsonSerializer.Serialize(row.Told.Slots)),
        ("@called_off", row.IsCalledOff ? 1 : 0),
        ("@as_of", StoredTime.Of(row.AsOf)),
        ("@at", StoredTime.Of(row.At)));

    public long Count(PublicationChannel channel) => connection.Number("SELECT count(*) FROM publication WHERE channel = @channel", ("@channel", StoredWord.Of(channel)));

    public ImmutableArray<Publication> Of(PublicationChannel channel)
    {
        var rows = ImmutableArray.CreateBuilder<Publication>();
        using var row = connection.Query(
            "SELECT uid, sequence, accord, thing, title, signs, slots, called_off, as_of, at FROM publication WHERE channel = @channel ORDER BY number",
            ("@channel", StoredWord.Of(channel)));
        while (row.Read()) rows.Add(FromRow(channel, row));
        return rows.ToImmutable();
    }

    private static Publication FromRow(PublicationChannel channel, StoredRow row)
    {
        try
        {
            var told = new ToldThing(
                row.GetString(2), row.GetString(3), row.GetString(4), JsonSerializer.Deserialize<ImmutableArray<string>>(row.GetString(5)),
                JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(6))!.ToImmutableSortedDictionary(StringComparer.Ordinal));
            return new Publication(channel, row.GetString(0), row.GetInt32(1), told, row.GetInt64(7) != 0, row.IsDBNull(8) ? null : StoredTime.ParseDay(row.GetString(8)), StoredTime.ParseInstant(row.GetString(9)));
        }
        catch (JsonException)
        {
            throw new DamagedRowException($"a publication of {row.GetString(0)} holds no JSON");
        }
    }
}

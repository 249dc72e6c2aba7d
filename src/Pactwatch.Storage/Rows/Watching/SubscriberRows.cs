using System.Collections.Immutable;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Storage.Rows.Watching;

/// <summary>The table subscriber: who is sent digests, and up to where.</summary>
internal sealed class SubscriberRows(StoreConnection connection)
{
    public ImmutableArray<Subscriber> All()
    {
        var subscribers = ImmutableArray.CreateBuilder<Subscriber>();
        using var row = connection.Query("SELECT kind, address, added_at, told_to, is_ended FROM subscriber ORDER BY id");
        while (row.Read())
            subscribers.Add(new Subscriber(StoredWord.Parse<SubscriberKind>(row.GetString(0)), row.GetString(1), StoredTime.ParseInstant(row.GetString(2)), row.GetInt64(3)) { IsEnded = row.GetInt64(4) != 0 });
        return subscribers.ToImmutable();
    }

    public void Put(Subscriber subscriber) => connection.Execute(
        """
        INSERT INTO subscriber (id, kind, address, added_at, is_ended, told_to) VALUES (@id, @kind, @address, @added_at, @is_ended, @told_to)
        ON CONFLICT (id) DO UPDATE SET is_ended = @is_ended, told_to = @told_to
        """,
        ("@id", subscriber.Id), ("@kind", StoredWord.Of(subscriber.Kind)), ("@address", subscriber.Address), ("@added_at", StoredTime.Of(subscriber.AddedAt)),
        ("@is_ended", subscriber.IsEnded ? 1 : 0), ("@told_to", subscriber.ToldTo));

    /// <summary>Notes up to where a subscriber was told; whether it is sent anything is not for a teller to say.</summary>
    public void Advance(Subscriber subscriber) => connection.Execute(
        "UPDATE subscriber SET told_to = CASE WHEN told_to < @told_to THEN @told_to ELSE told_to END WHERE id = @id", ("@id", subscriber.Id), ("@told_to", subscriber.ToldTo));

    public void End(string id) => connection.Execute("UPDATE subscriber SET is_ended = 1 WHERE id = @id", ("@id", id));
}

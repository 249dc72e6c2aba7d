namespace Pactwatch.Storage.Rows;

/// <summary>The table accord: a cache. A row that no longer has its hash counts as not there.</summary>
internal sealed class AccordRows(StoreConnection connection)
{
    /// <summary>Of one story: today's and some days' before, with and without protected reports.</summary>
    private const int KeptOfStory = 8;

    public byte[]? Find(string key)
    {
        using var row = connection.Query("SELECT sha256, body FROM accord WHERE key = @key", ("@key", key));
        if (!row.Read()) return null;
        var body = row.GetBytes(1);
        return string.Equals(ContentRows.Hash(body), row.GetString(0), StringComparison.Ordinal) ? body : null;
    }

    public HashSet<string> Held(IReadOnlyCollection<string> keys)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        using var row = connection.Query($"SELECT key FROM accord WHERE key IN ({connection.MembersOf("@keys")})", ("@keys", keys));
        while (row.Read()) held.Add(row.GetString(0));
        return held;
    }

    public void Put(CachedAccord accord)
    {
        connection.Execute(
            """
            INSERT INTO accord (key, story, sha256, body, recorded_at, run) VALUES (@key, @story, @sha256, @body, @at, @run)
            ON CONFLICT (key) DO UPDATE SET story = excluded.story, sha256 = excluded.sha256, body = excluded.body, recorded_at = excluded.recorded_at, run = excluded.run
            """,
            ("@key", accord.Key), ("@story", accord.Story), ("@sha256", ContentRows.Hash(accord.Body)), ("@body", accord.Body), ("@at", StoredTime.Of(accord.RecordedAt)), ("@run", accord.Run));
        connection.Execute(
            $"DELETE FROM accord WHERE story = @story AND key NOT IN (SELECT key FROM accord WHERE story = @story ORDER BY recorded_at DESC, key LIMIT {KeptOfStory})", ("@story", accord.Story));
    }

    public void Drop() => connection.Execute("DELETE FROM accord");
}

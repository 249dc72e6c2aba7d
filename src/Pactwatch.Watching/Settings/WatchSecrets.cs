using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Storage;
using Pactwatch.Storage.Access;

namespace Pactwatch.Watching.Settings;

/// <summary>
/// The file "pactwatch.secrets.json" beside a store: what sources ask for and what messages are signed with, by the id of
/// the source or subscriber. It is not part of the store: no copy, export or log of the store holds a secret. Only its owner
/// may read it; where others may, it is refused. A running program sees each change.
/// </summary>
public sealed class WatchSecrets
{
    /// <summary>In characters.</summary>
    public const int LongestSecret = 4096;

    private const string Format = "pactwatch-secrets/1";

    private readonly Lock gate = new();
    private readonly OwnerFile file;
    private ImmutableSortedDictionary<string, string> held = Empty;
    private string heldOf = "";

    public WatchSecrets(string store)
    {
        ArgumentNullException.ThrowIfNull(store);
        file = new OwnerFile(System.IO.Path.ChangeExtension(store, ".secrets.json"));
    }

    public string Path => file.Path;

    private static ImmutableSortedDictionary<string, string> Empty { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The secret of a source or subscriber; null where there is none.</summary>
    /// <exception cref="StoreUnusableException">The file is damaged, or others than its owner may read it.</exception>
    public string? Of(string id) => Current().GetValueOrDefault(id);

    /// <exception cref="ArgumentException">The secret is empty, too long, or holds a control character.</exception>
    /// <exception cref="StoreException">The file can't be written.</exception>
    public void Put(string id, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        // The secret itself is no part of the message.
        if (secret.Length > LongestSecret || secret.Any(char.IsControl)) throw new ArgumentException($"A secret has from 1 to {LongestSecret} characters, none of them a control character.", nameof(secret));
        Change(secrets => secrets.SetItem(id, secret));
    }

    /// <returns>False where there was none.</returns>
    public bool Remove(string id)
    {
        if (!Current().ContainsKey(id)) return false;
        Change(secrets => secrets.Remove(id));
        return true;
    }

    /// <summary>Says where they are, not what.</summary>
    public override string ToString() => $"secrets in {file.Path}";

    private ImmutableSortedDictionary<string, string> Current()
    {
        lock (gate)
        {
            if (file.IsOpenToOthers())
                throw new StoreUnusableException($"{file.Path} holds secrets and may be read by others. Take that from them (chmod 600 {file.Path}); change the secrets where somebody may have read them.");
            var state = file.State();
            if (state == heldOf) return held;
            held = file.Read() is { } bytes ? Parse(bytes) : Empty;
            heldOf = state;
            return held;
        }
    }

    private void Change(Func<ImmutableSortedDictionary<string, string>, ImmutableSortedDictionary<string, string>> change)
    {
        lock (gate)
        {
            file.Change(() =>
            {
                heldOf = "";
                return Bytes(change(Current()));
            });
            heldOf = "";
        }
    }

    private ImmutableSortedDictionary<string, string> Parse(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement.GetProperty("format").GetString() != Format) throw new FormatException("it is of another format");
            return document.RootElement.GetProperty("secrets").EnumerateObject().ToImmutableSortedDictionary(secret => secret.Name, secret => secret.Value.GetString() ?? throw new FormatException("a secret is none"), StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            // What the parser says may hold what it read: a secret.
            throw new StoreUnusableException($"{file.Path} does not hold secrets as Pactwatch writes them. Put a copy from before the damage in its place, or delete it and set the secrets anew.");
        }
    }

    private static byte[] Bytes(ImmutableSortedDictionary<string, string> secrets)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteStartObject("secrets");
            foreach (var (id, secret) in secrets) json.WriteString(id, secret);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}

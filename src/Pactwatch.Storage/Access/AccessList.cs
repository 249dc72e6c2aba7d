using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime.Text;

namespace Pactwatch.Storage.Access;

/// <summary>What the file of accounts holds.</summary>
/// <param name="AddressKey">Of the secret addresses; empty where none was made yet.</param>
internal sealed record AccessList(ImmutableArray<Account> Accounts, ImmutableArray<byte> AddressKey)
{
    private const string Format = "pactwatch-access/1";

    public static AccessList Empty { get; } = new([], []);

    /// <exception cref="StoreUnusableException">It is no such file.</exception>
    public static AccessList Parse(byte[] bytes, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format) throw new FormatException("it is of another format");
            return new AccessList([.. root.GetProperty("accounts").EnumerateArray().Select(Parse)], [.. root.GetProperty("addressKey").GetBytesFromBase64()]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StoreUnusableException($"{path} does not hold accounts ({fault.Message}). Nobody is let in by it. Put a copy from before the damage in its place, or delete it and add the accounts anew.", fault);
        }
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteBase64String("addressKey", AddressKey.AsSpan());
            json.WriteStartArray("accounts");
            foreach (var account in Accounts)
            {
                json.WriteStartObject();
                json.WriteString("name", account.Name);
                json.WriteString("rights", account.Right.ToString().ToLowerInvariant());
                json.WriteString("tokenSha256", account.TokenSha256);
                json.WriteString("addedAt", InstantPattern.ExtendedIso.Format(account.AddedAt));
                json.WriteString("expiresAt", account.ExpiresAt is { } end ? InstantPattern.ExtendedIso.Format(end) : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static Account Parse(JsonElement account) => new(
        Text(account, "name"),
        Text(account, "rights") switch { "read" => Right.Read, "review" => Right.Review, "admin" => Right.Admin, var other => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"there are no rights {other}")) },
        Text(account, "tokenSha256") is { Length: 64 } hash ? hash : throw new FormatException("a hash is none"),
        InstantPattern.ExtendedIso.Parse(Text(account, "addedAt")).GetValueOrThrow(),
        account.GetProperty("expiresAt").GetString() is { } end ? InstantPattern.ExtendedIso.Parse(end).GetValueOrThrow() : null);

    private static string Text(JsonElement account, string name) => account.GetProperty(name).GetString() ?? throw new FormatException($"an account has no {name}");
}

using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Publishing.Digests;
using Pactwatch.Storage;
using Pactwatch.Text;

namespace Pactwatch.Watching.Settings;

/// <summary>
/// What an operator sets of watching, in the file "pactwatch.watch.json" beside a store. There is none until somebody
/// writes it; a name that is not known is refused, so that no misspelt exception seems to be one.
/// </summary>
/// <param name="Imports">Places that imports may reach although they aren't public, as host:port.</param>
/// <param name="Webhooks">The same for messages to subscribers.</param>
/// <param name="Ports">That may be asked.</param>
/// <param name="Contact">An address of the web or of mail by which a site reaches who watches it; null where none is named.</param>
public sealed record WatchSettings(ImmutableArray<string> Imports, ImmutableArray<string> Webhooks, ImmutableArray<int> Ports, string? Contact)
{
    private const int LongestContact = 200;

    private static readonly ImmutableArray<string> Known = ["imports", "webhooks", "ports", "contact", "mailFrom", "mailTo"];

    /// <summary>Without a file: nothing but public addresses.</summary>
    public static WatchSettings Default { get; } = new([], [], new FetcherSettings().Ports, null);

    /// <summary>What digests bear in their head.</summary>
    public MailAddresses Mail { get; init; } = MailAddresses.Nobody;

    /// <summary>For the one fetcher.</summary>
    public FetcherSettings Fetcher => new()
    {
        ImportAllowed = Imports,
        WebhookAllowed = Webhooks,
        Ports = Ports,
        UserAgent = new FetcherSettings().UserAgent + (Contact is null ? "" : $" (+{Contact})"),
    };

    public static string PathBeside(string store) => Path.ChangeExtension(store, ".watch.json");

    /// <summary>The settings beside a store.</summary>
    /// <exception cref="StoreUnusableException">The file holds what is no setting; the message says which, and what is known.</exception>
    public static WatchSettings Beside(string store)
    {
        var path = PathBeside(store);
        if (!File.Exists(path)) return Default;
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            var what = fault is JsonException ? $"it is no JSON: {PlainLine.Of(fault.Message, 200)}" : fault.Message;
            throw new StoreUnusableException($"The settings in {path} can't be used: {what}. Nothing is fetched or sent until that is put right (docs/watching.md lists the settings).", fault);
        }
    }

    internal static WatchSettings Parse(ReadOnlyMemory<byte> bytes)
    {
        // Some editors write a mark at the beginning, which is no JSON.
        using var document = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("it holds no object { … }");
        var settings = Default;
        var (from, to) = ((string?)null, (string?)null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in document.RootElement.EnumerateObject())
        {
            if (!seen.Add(setting.Name)) throw new FormatException($"\"{Name(setting)}\" is set twice");
            settings = setting.Name switch
            {
                "imports" => settings with { Imports = Places(setting) },
                "webhooks" => settings with { Webhooks = Places(setting) },
                "ports" => settings with { Ports = PortsOf(setting) },
                "contact" => settings with { Contact = ContactOf(setting) },
                "mailFrom" or "mailTo" => settings,
                _ => throw new FormatException($"there is no setting \"{Name(setting)}\"; there are {string.Join(", ", Known)}"),
            };
            if (setting.Name == "mailFrom") from = Text(setting);
            if (setting.Name == "mailTo") to = Text(setting);
        }

        return settings with { Mail = MailAddresses.Of(from, to) };
    }

    private static ImmutableArray<string> Places(JsonProperty setting) => [.. List(setting).Select(entry => Place(setting, entry))];

    private static string Place(JsonProperty setting, JsonElement entry)
    {
        string? why = "Give a text in quotation marks.";
        if (entry.ValueKind == JsonValueKind.String && AllowedPlace.TryParse(entry.GetString()!, out _, out why)) return entry.GetString()!;
        throw new FormatException($"\"{Name(setting)}\" holds {PlainLine.Of(entry.GetRawText(), 80)}. {why}".TrimEnd('.'));
    }

    private static ImmutableArray<int> PortsOf(JsonProperty setting) => [.. List(setting).Select(entry => entry.ValueKind == JsonValueKind.Number && entry.TryGetInt32(out var port) && port is > 0 and <= 65535
        ? port
        : throw new FormatException($"\"{Name(setting)}\" holds {PlainLine.Of(entry.GetRawText(), 80)}; a port is a number from 1 to 65535"))];

    private static string ContactOf(JsonProperty setting)
    {
        var contact = Text(setting);
        if (contact.Length is 0 or > LongestContact || contact.Any(c => c is <= ' ' or > '~' or '(' or ')' or '\\'))
            throw new FormatException($"\"{Name(setting)}\" is an address of the web or of mail, of at most {LongestContact} ASCII characters without blanks or brackets");
        return contact;
    }

    private static IEnumerable<JsonElement> List(JsonProperty setting) =>
        setting.Value.ValueKind == JsonValueKind.Array ? setting.Value.EnumerateArray() : throw new FormatException($"\"{Name(setting)}\" is a list [ … ]");

    private static string Text(JsonProperty setting) =>
        setting.Value.ValueKind == JsonValueKind.String ? setting.Value.GetString()! : throw new FormatException($"\"{Name(setting)}\" is a text in quotation marks");

    private static string Name(JsonProperty setting) => PlainLine.Of(setting.Name, 80);
}

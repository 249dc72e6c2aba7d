namespace Pactwatch.Reading.Mail;

/// <summary>A media type with its parameters, as mail and web name it: "text/html; charset=utf-8".</summary>
internal sealed class MediaType
{
    private readonly Dictionary<string, string> parameters;

    private MediaType(string name, Dictionary<string, string> parameters) => (Name, this.parameters) = (name, parameters);

    /// <summary>"text/html", in lower case; empty where none is told.</summary>
    public string Name { get; }

    /// <summary>"text" of text/html.</summary>
    public string Family => Name.Split('/')[0];

    public string? this[string parameter] => parameters.GetValueOrDefault(parameter);

    /// <summary>Reads a field's value; a parameter that comes in numbered pieces or with a charset of its own (RFC 2231) is joined and decoded.</summary>
    public static MediaType Parse(string? value)
    {
        var (name, parameters) = HeaderParameters.Parse(value ?? "");
        return new MediaType(name.ToLowerInvariant(), parameters);
    }
}

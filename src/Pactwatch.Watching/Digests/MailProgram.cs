using System.Collections.Immutable;
using System.Text.Json;

namespace Pactwatch.Watching.Digests;

/// <summary>A program that sends mail, with its arguments, as a person gave them. It is started as it is, by no shell.</summary>
public sealed record MailProgram(string Path, ImmutableArray<string> Arguments)
{
    private const int MostArguments = 64;
    private const int LongestArgument = 4096;

    /// <summary>For <see cref="Storage.Watching.Subscriber.Address"/>: a JSON list of the path and the arguments.</summary>
    public string Address => JsonSerializer.Serialize<IEnumerable<string>>([Path, .. Arguments]);

    /// <exception cref="FormatException">It is no whole path, or the arguments are too many or hold a zero; the message says which.</exception>
    public static MailProgram Of(string path, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(arguments);
        if (!System.IO.Path.IsPathFullyQualified(path)) throw new FormatException("A program is given by its whole path, such as /usr/sbin/sendmail: what the name alone would start differs from place to place.");
        if (arguments.Count > MostArguments) throw new FormatException($"A program takes at most {MostArguments} arguments here.");
        if (arguments.Append(path).Any(text => text.Length > LongestArgument || text.Contains('\0', StringComparison.Ordinal))) throw new FormatException($"A path or argument has at most {LongestArgument} characters, none of them a zero.");
        return new MailProgram(path, [.. arguments]);
    }

    /// <summary>What <see cref="Address"/> gave.</summary>
    /// <exception cref="FormatException">It is no such list.</exception>
    public static MailProgram Parse(string address)
    {
        try
        {
            var words = JsonSerializer.Deserialize<string?[]>(address);
            if (words is [{ } path, ..] && words.All(word => word is not null)) return Of(path, words[1..]!);
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new FormatException("The program is not kept as a list of its path and arguments. End the subscription and add it again.");
    }

    /// <summary>As a person would type it; only to be shown.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(Path).Select(word => word.Length > 0 && word.All(c => c is > ' ' and <= '~' and not ('"' or '\'' or '\\')) ? word : $"\"{word}\""));
}

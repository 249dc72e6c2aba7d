using System.CommandLine;

namespace Pactwatch.Cli.Options;

/// <summary>A secret in a file: on the command line others could see it.</summary>
internal sealed class SecretOption : Option<string?>
{
    public SecretOption(string description)
        : base("--secret-file")
    {
        Description = description;
        HelpName = "FILE";
    }

    /// <summary>The first line of the file.</summary>
    /// <exception cref="UsageException">There is no file, or no secret in it.</exception>
    public string ReadIn(ParseResult parse)
    {
        var path = parse.GetValue(this) ?? throw new UsageException("Give the key or password in a file: --secret-file FILE, or - for stdin. On the command line others could see it.");
        var line = path == "-" ? Console.In.ReadLine() : File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : throw new UsageException($"There is no file {path}.");
        return line?.Trim() is { Length: > 0 } secret && secret.All(character => character is >= ' ' and <= '~') ? secret : throw new UsageException("The first line of --secret-file holds no secret: printable ASCII characters are wanted.");
    }
}

using System.CommandLine;
using NodaTime;
using Pactwatch.Rulings;

namespace Pactwatch.Cli.Options;

/// <summary>Who rules: --by, else the name of the user.</summary>
internal sealed class ByOption : Option<string?>
{
    public ByOption()
        : base("--by")
    {
        Description = "Who decides it. Default: your user name.";
        HelpName = "NAME";
    }

    /// <summary>Makes that person's judgements, now.</summary>
    public JudgementMaker RulerIn(ParseResult parse) => new(In(parse), Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));

    /// <summary>The name of whoever runs the program.</summary>
    public static string User => System.Environment.UserName is { Length: > 0 } user ? user : "unknown";

    public string In(ParseResult parse) => parse.GetValue(this) is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : User;
}

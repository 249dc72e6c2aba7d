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

    public string In(ParseResult parse)
    {
        var given = parse.GetValue(this);
        if (!string.IsNullOrWhiteSpace(given)) return given.Trim();
        var user = System.Environment.UserName;
        return user.Length == 0 ? "unknown" : user;
    }
}

using System.CommandLine;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage.Access;

namespace Pactwatch.Cli.Commands;

/// <summary>Adds an account and prints its token, once.</summary>
internal sealed class AccountsAddCommand : CliCommand
{
    private const int LongestName = 64;

    private readonly Argument<string> name = new("NAME") { Description = "Stands beside the judgements made under it." };
    private readonly Option<string> rights = new("--rights") { Description = "read (see all), review (and append judgements) or admin (and see how the server is doing).", HelpName = "RIGHTS", Required = true };
    private readonly DateOption expires = new("--expires", "The first day on which the token is worth nothing any more, in UTC. Default: it lasts.");

    public AccountsAddCommand(Terminal terminal)
        : base(terminal, "add", "Adds an account and prints its token on stdout. It is shown this once and kept nowhere.", "pactwatch accounts add ana --rights review")
    {
        rights.AcceptOnlyFromAmong("read", "review", "admin");
        Add(name);
        Add(rights);
        Add(expires);
    }

    protected override int Run(ParseResult parse)
    {
        var called = parse.GetValue(name)!.Trim();
        if (called.Length is 0 or > LongestName || called.Any(char.IsControl)) throw new UsageException($"An account's name has from 1 to {LongestName} characters, none of them a control character.");
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        Instant? end = parse.GetValue(expires) is { } day ? day.AtMidnight().InUtc().ToInstant() : null;
        if (end <= now) throw new UsageException("--expires: that day has come already. Give a later one.");
        var right = parse.GetValue(rights) switch { "read" => Right.Read, "review" => Right.Review, _ => Right.Admin };
        var file = new AccessFile(Store.AddressIn(parse).Beside);
        Terminal.Data.WriteLine(file.Add(called, right, now, end));
        Terminal.Say($"That is the token of {called}: give it to them by a safe way. It is kept nowhere; {file.Path} holds only its hash.");
        return ExitCode.Done;
    }
}

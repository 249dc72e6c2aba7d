using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage.Access;

namespace Pactwatch.Cli.Commands;

/// <summary>Removes an account: its token and its sessions are worth nothing from the next request on.</summary>
internal sealed class AccountsRemoveCommand : CliCommand
{
    private readonly Argument<string> name = new("NAME") { Description = "As accounts lists it." };

    public AccountsRemoveCommand(Terminal terminal)
        : base(terminal, "remove", "Removes an account; whoever is signed in under it is let out.", "pactwatch accounts remove ana") => Add(name);

    protected override int Run(ParseResult parse)
    {
        var called = parse.GetValue(name)!.Trim();
        if (!new AccessFile(Store.AddressIn(parse).Beside).Remove(called)) throw new FailedException($"There is no account {called}. pactwatch accounts lists them.");
        Terminal.Say($"Removed {called}.");
        return ExitCode.Done;
    }
}

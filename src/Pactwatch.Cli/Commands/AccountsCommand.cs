using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage.Access;

namespace Pactwatch.Cli.Commands;

/// <summary>Who a server on this store lets in; without a further word it lists them.</summary>
internal sealed class AccountsCommand : CliCommand
{
    public AccountsCommand(Terminal terminal)
        : base(terminal, "accounts", "Lists who a server on this store lets in by a token, and adds and removes them.", "pactwatch accounts", "pactwatch accounts add ana --rights review --expires 2099-12-31", "pactwatch accounts remove ana")
    {
        Add(new AccountsAddCommand(terminal));
        Add(new AccountsRemoveCommand(terminal));
    }

    protected override int Run(ParseResult parse)
    {
        var accounts = new AccessFile(Store.AddressIn(parse).Beside).Accounts;
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var table = new TextTable("name", "rights", "added", "expires").Unbroken(0, 1, 2);
        foreach (var account in accounts)
            table.Add(account.Name, account.Right.ToString().ToLowerInvariant(), Day(account.AddedAt), account.ExpiresAt is not { } end ? "never" : account.IsGoodAt(now) ? Day(end) : $"{Day(end)}, expired");
        table.Write(Terminal.OpenTables());
        if (table.Rows == 0) Terminal.Say("There are no accounts. Add one: pactwatch accounts add NAME --rights read");
        return ExitCode.Done;
    }

    private static string Day(Instant instant) => LocalDatePattern.Iso.Format(instant.InUtc().Date);
}

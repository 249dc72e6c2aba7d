using System.Collections.Immutable;
using NodaTime.Text;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Digests;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Who is told, in a table. Whether there is a secret is shown, never which.</summary>
internal static class SubscriberTable
{
    /// <param name="told">How many rows the feed holds.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write(Terminal terminal, ImmutableArray<Subscriber> subscribers, long told, WatchSecrets secrets)
    {
        var table = new TextTable("id", "how", "to", "since", "state").Unbroken(0, 1, 3);
        foreach (var subscriber in subscribers.OrderBy(subscriber => subscriber.IsEnded).ThenBy(subscriber => subscriber.AddedAt).ThenBy(subscriber => subscriber.Id, StringComparer.Ordinal))
            table.Add(subscriber.Id, subscriber.Kind.ToString().ToLowerInvariant(), AddressOf(subscriber), LocalDatePattern.Iso.Format(subscriber.AddedAt.InUtc().Date), StateOf(subscriber, told, secrets));
        table.Write(terminal.OpenTables());
        return table.Rows;
    }

    /// <summary>As a person would type it.</summary>
    public static string AddressOf(Subscriber subscriber)
    {
        if (subscriber.Kind != SubscriberKind.Program) return subscriber.Address;
        try
        {
            return MailProgram.Parse(subscriber.Address).ToString();
        }
        catch (FormatException)
        {
            return subscriber.Address;
        }
    }

    private static string StateOf(Subscriber subscriber, long told, WatchSecrets secrets) => subscriber switch
    {
        { IsEnded: true } => "ended",
        { Kind: SubscriberKind.Webhook } when secrets.Of(subscriber.Id) is null => "has no secret: nothing is sent",
        _ when subscriber.ToldTo < told => "told more at the next round",
        _ => "told all there is",
    };
}

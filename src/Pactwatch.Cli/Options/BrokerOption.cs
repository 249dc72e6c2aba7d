using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pactwatch.Cli.Terminals;
using Pactwatch.Workers.Words;

namespace Pactwatch.Cli.Options;

/// <summary>The broker that carries the word that work is due: --broker, else PACTWATCH_BROKER, else none. Passwords belong into the variable: options stand in the list of processes.</summary>
internal sealed class BrokerOption : Option<string?>
{
    public const string Variable = "PACTWATCH_BROKER";

    public BrokerOption()
        : base("--broker")
    {
        Description = "A RabbitMQ that wakes workers: amqp://HOST/VHOST, or amqps. Default: PACTWATCH_BROKER, else none; work is found without one, some seconds later.";
        HelpName = "ADDRESS";
    }

    /// <exception cref="UsageException">It names no broker.</exception>
    public Uri? AddressIn(ParseResult parse) => Address("--broker", parse.GetValue(this));

    /// <param name="name">Where it was given.</param>
    /// <returns>Null where none was.</returns>
    /// <exception cref="UsageException">It names no broker.</exception>
    public static Uri? Address(string name, string? given)
    {
        if (string.IsNullOrEmpty(given)) return null;
        // What was given may hold a password, and is not said again.
        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps") || address.Host.Length == 0)
            throw new UsageException($"{name} is no address of a broker. Give one like amqp://user:password@rabbit.example:5672/vhost.");
        return address;
    }

    public static IWordOfWork Words(Uri broker, Terminal terminal) => new RabbitWords(broker, said => terminal.Log(LogLevel.Warning, said));
}

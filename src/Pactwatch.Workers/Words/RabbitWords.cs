using System.Text;
using System.Threading.Channels;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Pactwatch.Workers.Words;

/// <summary>
/// Words by RabbitMQ: a quorum queue for each kind of work, a word being the key of a job. A broker that is away is tried again
/// every few seconds, and meanwhile work is found by looking at the store. One virtual host serves one store.
/// </summary>
/// <param name="broker">"amqp://user:password@host/vhost", or amqps.</param>
/// <param name="said">Told what an operator should know: once when the broker is lost, once when it is back.</param>
public sealed class RabbitWords(Uri broker, Action<string> said) : IWordOfWork
{
    /// <summary>Where words of jobs go that are left alone, for those who watch the broker; the store's own list says why.</summary>
    public const string DeadQueue = "pactwatch.dead";

    /// <summary>A word that came so often without an end is dead: its job may still be found from its row.</summary>
    private const int DeliveryLimit = 20;

    private const int MostWaiting = 100_000;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(3);

    // Words that can't be given are dropped, the oldest first: their jobs are found from their rows.
    private readonly Channel<(JobKind Kind, string Key)> words = Channel.CreateBounded<(JobKind, string)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly CancellationTokenSource ended = new();
    private readonly Lock gate = new();
    private Task telling = Task.CompletedTask;
    private bool isAway;

    /// <summary>The queue of a kind of work.</summary>
    public static string QueueOf(JobKind kind) => $"pactwatch.{kind.ToString().ToLowerInvariant()}";

    /// <inheritdoc/>
    public void Tell(IReadOnlyList<JobToDo> jobs)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        foreach (var job in jobs.Where(job => ReportWork.Kinds.Contains(job.Kind))) words.Writer.TryWrite((job.Kind, job.Key));
        lock (gate)
        {
            if (telling.IsCompleted) telling = Task.Run(() => Connected(Publish, ended.Token));
        }
    }

    /// <inheritdoc/>
    public Task Listen(IReadOnlyCollection<JobKind> kinds, int atOnce, Func<string, Task<WordOutcome>> told, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        ArgumentNullException.ThrowIfNull(told);
        return Task.Run(() => Connected((connection, until) => Consume(connection, kinds, atOnce, told, until), stop), CancellationToken.None);
    }

    /// <summary>Gives the words that still wait, for a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        words.Writer.TryComplete();
        ended.CancelAfter(BetweenTries);
        await telling.ConfigureAwait(false);
        ended.Dispose();
    }

    /// <summary>Does something with a connection, anew whenever that is lost, until it is done or stopped.</summary>
    private async Task Connected(Func<IConnection, CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                // Lost connections come back by this loop: one that repairs itself beside would bind each queue twice.
                var factory = new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false, ClientProvidedName = "pactwatch" };
                await using var connection = await factory.CreateConnectionAsync(stop).ConfigureAwait(false);
                using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
                connection.ConnectionShutdownAsync += (_, _) =>
                {
                    Cancel(lost);
                    return Task.CompletedTask;
                };
                await work(connection, lost.Token).ConfigureAwait(false);
                if (!lost.IsCancellationRequested) return;
            }
            catch (Exception fault) when (fault is RabbitMQClientException or OperationCanceledException or IOException)
            {
                if (stop.IsCancellationRequested) return;
                if (fault is not OperationCanceledException) Say(isNowAway: true, $"The broker at {broker.Host} is away ({fault.Message.TrimEnd('.')}). Work goes on by looking at the store.");
            }

            await Task.Delay(BetweenTries, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    private async Task Publish(IConnection connection, CancellationToken until)
    {
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), until).ConfigureAwait(false);
        await Declare(channel, ReportWork.Kinds, until).ConfigureAwait(false);
        SayBack();
        var properties = new BasicProperties { Persistent = true };
        await foreach (var (kind, key) in words.Reader.ReadAllAsync(until).ConfigureAwait(false))
        {
            await channel.BasicPublishAsync(exchange: "", QueueOf(kind), mandatory: false, properties, Encoding.UTF8.GetBytes(key), until).ConfigureAwait(false);
        }
    }

    private async Task Consume(IConnection connection, IReadOnlyCollection<JobKind> kinds, int atOnce, Func<string, Task<WordOutcome>> told, CancellationToken until)
    {
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: false, publisherConfirmationTrackingEnabled: false, consumerDispatchConcurrency: (ushort)atOnce), until).ConfigureAwait(false);
        var wanted = kinds.Where(kind => ReportWork.Kinds.Contains(kind)).ToList();
        await Declare(channel, wanted, until).ConfigureAwait(false);
        // For each of its queues: quorum queues know no limit for a whole channel.
        await channel.BasicQosAsync(prefetchSize: 0, (ushort)atOnce, global: false, until).ConfigureAwait(false);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, word) =>
        {
            var outcome = await told(Encoding.UTF8.GetString(word.Body.Span)).ConfigureAwait(false);
            if (until.IsCancellationRequested) return;
            if (outcome == WordOutcome.Settled) await channel.BasicAckAsync(word.DeliveryTag, multiple: false, until).ConfigureAwait(false);
            else await channel.BasicNackAsync(word.DeliveryTag, multiple: false, requeue: outcome == WordOutcome.Again, until).ConfigureAwait(false);
        };
        foreach (var kind in wanted) await channel.BasicConsumeAsync(QueueOf(kind), autoAck: false, consumer, until).ConfigureAwait(false);
        SayBack();
        await Task.Delay(Timeout.InfiniteTimeSpan, until).ConfigureAwait(false);
    }

    private static async Task Declare(IChannel channel, IEnumerable<JobKind> kinds, CancellationToken stop)
    {
        await channel.QueueDeclareAsync(DeadQueue, durable: true, exclusive: false, autoDelete: false, Quorum(), cancellationToken: stop).ConfigureAwait(false);
        foreach (var kind in kinds)
        {
            var arguments = Quorum();
            arguments["x-delivery-limit"] = DeliveryLimit;
            arguments["x-dead-letter-exchange"] = "";
            arguments["x-dead-letter-routing-key"] = DeadQueue;
            await channel.QueueDeclareAsync(QueueOf(kind), durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: stop).ConfigureAwait(false);
        }
    }

    private static Dictionary<string, object?> Quorum() => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };

    private static void Cancel(CancellationTokenSource lost)
    {
        try
        {
            lost.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It was closed from here.
        }
    }

    private void SayBack() => Say(isNowAway: false, "The broker is back.");

    private void Say(bool isNowAway, string words)
    {
        lock (gate)
        {
            if (isAway == isNowAway) return;
            isAway = isNowAway;
        }

        said(words);
    }
}

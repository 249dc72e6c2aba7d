using System.Net;

namespace Pactwatch.Web.Hosting;

/// <summary>Counts wrong tokens by the address they come from, so that trying them is slow and is seen. An address that failed too often is not listened to for a while.</summary>
internal sealed class FailedAttempts(TimeProvider time)
{
    /// <summary>Wrong tokens of one address within <see cref="Span"/>.</summary>
    public const int Most = 10;

    private const int MostAddresses = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, (int Count, DateTimeOffset Until)> failures = [];

    public static TimeSpan Span { get; } = TimeSpan.FromMinutes(5);

    public bool AreTooMany(IPAddress? from)
    {
        lock (gate) return failures.TryGetValue(from ?? IPAddress.None, out var failed) && failed.Count >= Most && time.GetUtcNow() < failed.Until;
    }

    public void Add(IPAddress? from)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (failures.Count >= MostAddresses) Forget(now);
            var before = failures.TryGetValue(from ?? IPAddress.None, out var failed) && now < failed.Until ? failed.Count : 0;
            failures[from ?? IPAddress.None] = (before + 1, now + Span);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (address, failed) in failures.ToList())
        {
            if (now >= failed.Until) failures.Remove(address);
        }

        // So many at once can't be told apart from an attack; memory is worth more than the count.
        if (failures.Count >= MostAddresses) failures.Clear();
    }
}

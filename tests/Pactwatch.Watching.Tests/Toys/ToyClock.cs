using NodaTime;

namespace Pactwatch.Watching.Tests.Toys;

/// <summary>A clock that stands until it is set.</summary>
public sealed class ToyClock(Instant start) : TimeProvider
{
    private long ticks = start.ToUnixTimeTicks();

    public Instant Now
    {
        get => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks));
        set => Interlocked.Exchange(ref ticks, value.ToUnixTimeTicks());
    }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}

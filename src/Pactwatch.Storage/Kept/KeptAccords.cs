using NodaTime;
using Pactwatch.Reconciliation;
using Pactwatch.Serialization;

namespace Pactwatch.Storage.Kept;

/// <summary>The accords of a store's reports, kept in the store itself; where it can't be written to they are not kept, and nothing else is different.</summary>
/// <param name="store">Is asked, and given what is new where it is open for writing.</param>
/// <param name="gate">Held while the store is used, which serves one thread at a time.</param>
/// <param name="patience">Where it is not, it is opened once more, and another process that writes is waited for so long.</param>
/// <param name="run">Names the run that makes them.</param>
public sealed class KeptAccords(IReportStore store, Lock gate, TimeSpan patience, TimeProvider clock, string run) : IKeptAccords, IDisposable
{
    private const int AtOnce = 64;

    private static readonly ValueCodec<MadeAccord> Codec = new();

    private readonly PendingPuts<CachedAccord> puts = new(store, gate, patience, AtOnce, (opened, batch) => opened.PutAccords(batch));

    /// <inheritdoc/>
    public MadeAccord? Of(string key)
    {
        if (puts.Ask(held => held.TryGetAccord(key)) is not { } body || PackedBody.Unpack(body) is not { } bytes) return null;
        try
        {
            return Codec.Decode(bytes);
        }
        catch (InvalidDataException)
        {
            // The bytes have their hash, and yet not this form: it is made again and put right.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Keep(string key, string story, MadeAccord made) => puts.Add(Row(key, story, made, run, clock));

    /// <summary>The row that an accord is kept as.</summary>
    public static CachedAccord Row(string key, string story, MadeAccord made, string run, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(clock);
        return new CachedAccord(key, story, PackedBody.Pack(Codec.Encode(made)), run, Instant.FromDateTimeOffset(clock.GetUtcNow()));
    }

    /// <summary>Puts the last ones into the store.</summary>
    public void Dispose() => puts.Dispose();
}

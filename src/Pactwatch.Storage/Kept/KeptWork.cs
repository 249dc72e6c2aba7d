namespace Pactwatch.Storage.Kept;

/// <summary>What was read of a store's reports and made of them, kept in the store itself for all that come after.</summary>
public sealed class KeptWork : IDisposable
{
    /// <param name="store">Is asked, and given what is new where it is open for writing; used by nobody else meanwhile.</param>
    /// <param name="patience">Where it is not, it is opened once more, and another process that writes is waited for so long.</param>
    /// <param name="run">Names the run.</param>
    public KeptWork(IReportStore store, TimeSpan patience, TimeProvider clock, string run)
    {
        var gate = new Lock();
        Claims = new KeptClaims(store, gate, patience, clock, run);
        Accords = new KeptAccords(store, gate, patience, clock, run);
    }

    public KeptClaims Claims { get; }

    public KeptAccords Accords { get; }

    /// <summary>Puts the last ones into the store.</summary>
    public void Dispose()
    {
        Claims.Dispose();
        Accords.Dispose();
    }
}

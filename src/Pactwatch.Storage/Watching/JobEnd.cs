using NodaTime;

namespace Pactwatch.Storage.Watching;

/// <summary>How a job ended: done, put off, or set aside for good.</summary>
/// <param name="AgainAt">When it is to be tried again; null where it isn't.</param>
/// <param name="IsPoison">True where it is set aside and shown with its reason.</param>
/// <param name="CountsAsTry">True where it failed in a way that should not be: twice, and it is set aside.</param>
/// <param name="IsAsItWas">True where nothing came of it: it counts as neither a try nor put off.</param>
public sealed record JobEnd(Instant? AgainAt = null, bool IsPoison = false, bool CountsAsTry = false, string? Reason = null, bool IsAsItWas = false)
{
    public static JobEnd Done { get; } = new();

    public static JobEnd Again(Instant at, string reason) => new(at, Reason: reason);

    /// <summary>The work was stopped on its way.</summary>
    public static JobEnd HandedBack(Instant at) => new(at, IsAsItWas: true);

    public static JobEnd Failed(Instant again, string reason) => new(again, CountsAsTry: true, Reason: reason);

    public static JobEnd SetAside(string reason) => new(IsPoison: true, Reason: reason);
}

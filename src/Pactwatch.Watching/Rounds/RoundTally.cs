using Pactwatch.Storage;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Watching.Rounds;

/// <summary>What a round did, counted as it goes.</summary>
public sealed class RoundTally
{
    /// <summary>Sources that answered.</summary>
    public int SourcesAsked { get; private set; }

    /// <summary>Sources that failed, each told of with its reason in the list of sources.</summary>
    public int SourcesFailed { get; private set; }

    /// <summary>Addresses that had not been named before.</summary>
    public int Found { get; private set; }

    /// <summary>Pages that were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Reports that are new in the ledger, edited versions too.</summary>
    public int Added { get; private set; }

    /// <summary>Reports that are new beside the ledger.</summary>
    public int Aside { get; private set; }

    /// <summary>Pages of which nothing could be held: kept back, refused, gone or broken.</summary>
    public int NotHeld { get; private set; }

    /// <summary>Work that was put off.</summary>
    public int PutOff { get; private set; }

    /// <summary>Digests that were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Takes a job's end into account.</summary>
    public void Count(JobResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var effect = result.Effect;
        if (effect.End.AgainAt is not null) PutOff++;
        switch (result.Job.Kind)
        {
            case JobKind.Poll:
                if (effect.Sources.Any(source => source.Why is not null)) SourcesFailed++;
                else if (effect.Sources.Count > 0) SourcesAsked++;
                Found += effect.Found.Count;
                break;
            case JobKind.Page:
                Looked++;
                for (var at = 0; at < result.Reports.Length; at++)
                {
                    if (result.Reports[at].Result != AddResult.Added) continue;
                    if (effect.Reports[at].Aside is null) Added++;
                    else Aside++;
                }

                if (effect.End.AgainAt is null && effect.Pages.Any(page => page.State is not (PageState.Held or PageState.Waiting))) NotHeld++;
                break;
            case JobKind.Deliver when effect.End.AgainAt is null && !effect.End.IsPoison:
                Sent++;
                break;
        }
    }
}

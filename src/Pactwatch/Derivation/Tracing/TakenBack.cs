using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Takes from a mention the originals that were withdrawn, or that no longer say it.</summary>
internal sealed class TakenBack(ImmutableArray<Retraction> retractions, PassageTracer tracer)
{
    /// <summary>The trace with what is left, and the names that went.</summary>
    public (Trace Left, ImmutableArray<string> Gone) Apply(Trace trace)
    {
        foreach (var retraction in retractions.Where(retraction => retraction.Notice != trace.Mention.Report && Reaches(retraction, trace)))
        {
            var gone = trace.Basis == OriginBasis.Statement ? trace.Names : trace.Names.RemoveAll(name => name != retraction.By);
            if (gone.IsEmpty) continue;
            return (trace with { Names = trace.Names.RemoveRange(gone), Basis = OriginBasis.Withdrawn, Evidence = retraction.Mentions, MostUnnamed = 0 }, gone);
        }

        return (trace, []);
    }

    private bool Reaches(Retraction retraction, Trace trace)
    {
        var report = trace.Mention.Report;
        var isOfStory = retraction.Reports.Contains(report) || retraction.Copies.Contains(report) || (trace.Root is { } root && retraction.Reports.Contains(root))
            || (trace.Names.Contains(retraction.By) && retraction.Reports.Any(old => tracer.ToldIn(old, trace.Mention) is not null));
        if (!isOfStory || retraction.Kind == RetractionKind.Withdrawn) return isOfStory;
        // A correction takes back only what the old story told and the new one doesn't.
        return retraction.Reports.Any(old => old == report || tracer.ToldIn(old, trace.Mention) is not null) && tracer.ToldIn(retraction.Notice, trace.Mention) is null;
    }
}

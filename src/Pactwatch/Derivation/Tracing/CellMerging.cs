using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Compares the mentions of one cell: statements of one voice become one original, under the fullest description.</summary>
internal static class CellMerging
{
    public static Trace[] Merge(Trace[] traces, Func<Trace, IEnumerable<string>> originsOfReport)
    {
        var isQuote = Array.TrueForAll(traces, trace => trace.Mention is UtteranceClaim);
        var tellers = Array.FindAll(traces, trace => trace is { Basis: OriginBasis.TellerInChain, Voice: not null });
        var told = tellers.Length == 0 ? traces : Array.ConvertAll(traces, trace => ToldToItsOriginal(trace, tellers, originsOfReport));
        if (isQuote && Array.FindAll(told, trace => trace is { Basis: OriginBasis.Statement, Voice: not null }) is { Length: > 0 } said) told = Array.ConvertAll(told, trace => SaidInPublic(trace, said));
        var voices = new NamedVoices(told, isQuote);
        return Array.ConvertAll(told, trace => UnderOneVoice(trace, voices, isQuote));
    }

    /// <summary>"Novak said" in a copy of what "Novak told Northwire" is Northwire's reporting.</summary>
    /// <param name="tellers">Those of the cell that were told to an outlet by a voice.</param>
    private static Trace ToldToItsOriginal(Trace trace, Trace[] tellers, Func<Trace, IEnumerable<string>> originsOfReport)
    {
        if (trace is not { Basis: OriginBasis.Statement, Voice: { } voice }) return trace;
        var origins = originsOfReport(trace).ToArray();
        var told = Array.Find(tellers, other => origins.Contains(other.Names[0]) && other.Voice!.CanBe(voice));
        return told is null ? trace : trace with { Names = told.Names, Basis = OriginBasis.SameInOriginal, Evidence = [told.Mention], Voice = null };
    }

    /// <summary>A columnist who repeats a minister's words, without her office, repeats her statement.</summary>
    /// <param name="statements">Those of the cell that a voice made in public.</param>
    private static Trace SaidInPublic(Trace trace, Trace[] statements)
    {
        if (trace is not { Basis: OriginBasis.OwnReporting, Mention: UtteranceClaim { Speaker.Name.Length: > 0 } utterance }) return trace;
        var speaker = new Statement(utterance.Speaker.Name, null, null);
        var said = Array.Find(statements, other => other.Voice!.CanBe(speaker));
        return said is null ? trace : trace with { Names = said.Names, Basis = OriginBasis.Statement, Evidence = [said.Mention], Root = null, Voice = said.Voice };
    }

    private static Trace UnderOneVoice(Trace trace, NamedVoices voices, bool isQuote)
    {
        if (trace.Voice is not { } voice || trace.Names.Length != 1) return trace;
        // What was said in public is no outlet's own, even where one says that it was told.
        var isPublic = trace.Basis is OriginBasis.Statement or OriginBasis.SameInOriginal || isQuote;
        return isPublic && voices.NameOf(voice) is { } name ? trace with { Names = [name] } : trace;
    }
}

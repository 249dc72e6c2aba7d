using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Compares the mentions of one cell: statements of one voice become one original, under the fullest description.</summary>
internal static class CellMerging
{
    public static Trace[] Merge(Trace[] traces, Func<Trace, IEnumerable<string>> originsOfReport)
    {
        var isQuote = Array.TrueForAll(traces, trace => trace.Mention is UtteranceClaim);
        var told = Array.ConvertAll(traces, trace => ToldToItsOriginal(trace, traces, originsOfReport));
        if (isQuote) told = Array.ConvertAll(told, trace => SaidInPublic(trace, told));
        var voices = Voices(told, isQuote);
        return Array.ConvertAll(told, trace => UnderOneVoice(trace, voices, isQuote));
    }

    /// <summary>"Novak said" in a copy of what "Novak told Northwire" is Northwire's reporting.</summary>
    private static Trace ToldToItsOriginal(Trace trace, Trace[] traces, Func<Trace, IEnumerable<string>> originsOfReport)
    {
        if (trace is not { Basis: OriginBasis.Statement, Voice: { } voice }) return trace;
        var origins = originsOfReport(trace).ToArray();
        var told = Array.Find(traces, other => other.Basis == OriginBasis.TellerInChain && other.Voice is { } same && same.CanBe(voice) && origins.Contains(other.Names[0]));
        return told is null ? trace : trace with { Names = told.Names, Basis = OriginBasis.SameInOriginal, Evidence = [told.Mention], Voice = null };
    }

    /// <summary>A columnist who repeats a minister's words, without her office, repeats her statement.</summary>
    private static Trace SaidInPublic(Trace trace, Trace[] traces)
    {
        if (trace is not { Basis: OriginBasis.OwnReporting, Mention: UtteranceClaim { Speaker.Name.Length: > 0 } utterance }) return trace;
        var speaker = new Statement(utterance.Speaker.Name, null, null);
        var said = Array.Find(traces, other => other is { Basis: OriginBasis.Statement, Voice: { } voice } && voice.CanBe(speaker));
        return said is null ? trace : trace with { Names = said.Names, Basis = OriginBasis.Statement, Evidence = [said.Mention], Root = null, Voice = said.Voice };
    }

    /// <summary>For each voice its fullest description: a person's name before an office, more words before fewer.</summary>
    private static (Statement Voice, string Name)[] Voices(Trace[] traces, bool isOne)
    {
        var all = traces.Where(trace => trace is { Basis: OriginBasis.Statement or OriginBasis.SameInOriginal, Voice: not null }).Select(trace => trace.Voice!).Distinct()
            .OrderByDescending(voice => voice.Role is not null).ThenByDescending(voice => voice.Voice.Length).ThenBy(voice => voice.Voice, StringComparer.Ordinal).ToArray();
        return Array.ConvertAll(all, voice => (voice, Array.Find(all, other => isOne || other.CanBe(voice))!.Voice));
    }

    private static Trace UnderOneVoice(Trace trace, (Statement Voice, string Name)[] voices, bool isQuote)
    {
        if (trace.Voice is not { } voice) return trace;
        // What was said in public is no outlet's own, even where one says that it was told.
        var isPublic = trace.Basis is OriginBasis.Statement or OriginBasis.SameInOriginal || (isQuote && Array.Exists(voices, known => known.Voice.CanBe(voice)));
        if (!isPublic || trace.Names.Length != 1) return trace;
        var name = Array.Find(voices, known => known.Voice == voice).Name ?? Array.Find(voices, known => known.Voice.CanBe(voice)).Name;
        return name is null ? trace : trace with { Names = [name] };
    }
}

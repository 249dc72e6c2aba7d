using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Tracing;

/// <summary>The voices that speak in public in one cell, each under its fullest description: a person's name before an office, more words before fewer. Not for two threads at once.</summary>
internal sealed class NamedVoices
{
    private readonly Statement[] voices;
    private readonly bool isOne;
    private readonly Dictionary<Statement, string?> names = [];

    /// <param name="isOne">True for a quotation, which has one speaker.</param>
    public NamedVoices(Trace[] traces, bool isOne)
    {
        this.isOne = isOne;
        voices = [.. traces.Where(trace => trace is { Basis: OriginBasis.Statement or OriginBasis.SameInOriginal, Voice: not null }).Select(trace => trace.Voice!).Distinct()
            .OrderByDescending(voice => voice.Role is not null).ThenByDescending(voice => voice.Voice.Length).ThenBy(voice => voice.Voice, StringComparer.Ordinal)];
        foreach (var voice in voices) names[voice] = Fullest(voice);
    }

    /// <summary>What the voice is called; null where it is none of them nor can be one.</summary>
    public string? NameOf(Statement voice)
    {
        if (names.TryGetValue(voice, out var name)) return name;
        return names[voice] = Array.Find(voices, known => known.CanBe(voice)) is { } same ? Fullest(same) : null;
    }

    private string Fullest(Statement voice) => isOne ? voices[0].Voice : Array.Find(voices, other => other.CanBe(voice))!.Voice;
}

namespace Pactwatch.Annotation.Attribution;

/// <summary>The form in which a cue's verb stands.</summary>
internal enum CueForm
{
    /// <summary>"say", "says", "said": a finite verb, or a participle that looks like one.</summary>
    Finite,

    /// <summary>"saying".</summary>
    Participle,

    /// <summary>A cue that is no verb: "according to".</summary>
    Fixed,
}

/// <summary>An entry of cues.tsv in one of its forms: the words in lower case, first to last.</summary>
/// <param name="IsWeak">A common word that says something only with "that" or a quotation behind it ("find", "hold").</param>
internal sealed record Cue(string Lemma, CueKind Kind, CueForm Form, string[] Words, bool IsPast, bool IsWeak = false);

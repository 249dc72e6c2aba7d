namespace Pactwatch.Annotation.Attribution;

/// <summary>What kind of saying a cue is; the kinds of cues.tsv.</summary>
public enum CueKind
{
    Say,
    Announce,
    Confirm,
    Deny,
    Decline,
    Claim,
    Admit,
    Warn,
    Demand,
    Promise,
    Think,
    Ask,
    Suggest,
    Show,
    Adverbial,
    Noun,

    /// <summary>No saying: somebody praises, blames, backs or wants something.</summary>
    Attitude,
    None,
}

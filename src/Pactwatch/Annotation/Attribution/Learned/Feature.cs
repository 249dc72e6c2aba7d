namespace Pactwatch.Annotation.Attribution.Learned;

/// <summary>One thing that speaks for or against a cue or a content: what is looked at, and what stands there.</summary>
/// <param name="Kind">What is looked at ("lemma", "object", "subject kind").</param>
/// <param name="Value">What stands there.</param>
internal readonly record struct Feature(string Kind, string Value);

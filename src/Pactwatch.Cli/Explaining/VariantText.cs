using Pactwatch.Publishing.Variants;

namespace Pactwatch.Cli.Explaining;

/// <summary>How a variant of an utterance departs from the fullest one, in one line: [-words left out-] and {+words put in+}.</summary>
internal static class VariantText
{
    public static string Of(string fullest, string variant)
    {
        var runs = QuoteVariant.Compare(fullest, variant);
        if (runs.All(run => run.Change == VariantChange.Same)) return "the same words as the fullest";
        return "against the fullest: " + string.Join(' ', runs.Select(run => run.Change switch
        {
            VariantChange.Cut => $"[-{run.Words}-]",
            VariantChange.Added => $"{{+{run.Words}+}}",
            _ => run.Words,
        }));
    }
}

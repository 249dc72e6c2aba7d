namespace Pactwatch.Ledger;

/// <summary>How it is known that one report rests on another's original.</summary>
public enum DerivationMeans
{
    Attribution,
    Credit,
    Reuse,
    Paraphrase,
}

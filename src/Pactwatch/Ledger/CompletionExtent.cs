namespace Pactwatch.Ledger;

public enum CompletionExtent
{
    Full,
    Partial,
    Begun,
    Not,
}

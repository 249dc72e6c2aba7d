namespace Pactwatch.Versions;

/// <summary>What a change touches that a ledger is made of.</summary>
public enum ChangeTouch
{
    Number,
    Date,
}

namespace Pactwatch.Storage;

/// <summary>What a store holds, as two marks: cheap to ask for, each the same as before exactly where nothing of its kind changed.</summary>
/// <param name="Reports">Changes with every report added, read again, found under another name, taken out or put back, and with those that come in from beside the ledger or are put there; not with what lies there.</param>
/// <param name="Judgements">Changes with every judgement.</param>
public sealed record StoreState(string Reports, string Judgements);

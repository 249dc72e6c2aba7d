namespace Pactwatch.Review;

/// <summary>What was asked for can't be ruled; the message says what, why and what to do.</summary>
public sealed class RulingRefusedException(string message) : Exception(message);

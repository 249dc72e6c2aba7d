namespace Pactwatch.Review;

/// <summary>Why an entry waits for a person.</summary>
public enum ReviewReason
{
    /// <summary>Somebody left a question open.</summary>
    Doubted,

    /// <summary>Its cells are not what they were when a person confirmed it.</summary>
    Changed,

    /// <summary>Reports can't all be right about it, and nobody ruled.</summary>
    Disputed,

    /// <summary>Nobody has looked at it yet.</summary>
    New,
}

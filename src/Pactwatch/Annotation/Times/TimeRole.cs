namespace Pactwatch.Annotation.Times;

/// <summary>The role that the words before a time give it; it decides what window the time opens or closes.</summary>
public enum TimeRole
{
    /// <summary>No word gives it a role ("the September 2025 deadline").</summary>
    None,
    On,
    In,
    By,
    Before,
    NoLaterThan,
    Until,
    Through,
    From,
    Since,
    Starting,
    After,
    Within,
    For,
    During,
    AsOf,
    OverTheNext,
    Every,
    NotBefore,
}

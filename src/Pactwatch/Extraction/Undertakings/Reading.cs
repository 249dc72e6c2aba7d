using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>How the words around an act mean it.</summary>
internal enum ActReading
{
    /// <summary>No statement that it will be or was done: a purpose, a condition, a bare mention.</summary>
    None,
    Agreed,
    Planned,
    Promised,
    Required,
    Expected,

    /// <summary>Leave to do it.</summary>
    Permit,
    Demand,
    Proposal,
    Prediction,
    Wish,
    Refusal,
    Possibility,

    /// <summary>Done or begun.</summary>
    Done,
    Failed,

    /// <summary>Moved to another day: still planned.</summary>
    Delayed,

    /// <summary>The governor says nothing of its own; ask what governs it.</summary>
    Through,
}

internal static class ActReadings
{
    public static bool IsUndertaken(this ActReading reading) => reading is >= ActReading.Agreed and <= ActReading.Permit or ActReading.Delayed;

    /// <summary>The reading where something will be done or is told of as wanted; else the other.</summary>
    public static ActReading UndertakenOr(this ActReading reading, ActReading other) => reading.IsUndertaken() || reading.IsToldOf() ? reading : other;

    public static bool IsToldOf(this ActReading reading) => reading is >= ActReading.Demand and <= ActReading.Possibility;

    public static Modality Modality(this ActReading reading) => reading switch
    {
        ActReading.Agreed or ActReading.Permit => Ledger.Modality.Agreed,
        ActReading.Promised => Ledger.Modality.Promised,
        ActReading.Required => Ledger.Modality.Required,
        ActReading.Expected => Ledger.Modality.Expected,
        _ => Ledger.Modality.Planned,
    };

    public static OtherKind? Other(this ActReading reading) => reading switch
    {
        ActReading.Demand => OtherKind.Demand,
        ActReading.Proposal => OtherKind.Proposal,
        ActReading.Prediction => OtherKind.Prediction,
        ActReading.Wish => OtherKind.Wish,
        ActReading.Refusal => OtherKind.Refusal,
        ActReading.Possibility => OtherKind.Possibility,
        _ => null,
    };
}

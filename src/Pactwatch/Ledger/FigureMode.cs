namespace Pactwatch.Ledger;

/// <summary>How a figure is told: what is, what happened, what is planned and what is demanded are told of different things.</summary>
public enum FigureMode
{
    /// <summary>Told of the world, and no more is known ("40 trucks crossed").</summary>
    Told,

    /// <summary>A standing count: the things are there ("2,500 troops remain in Lomar").</summary>
    Standing,

    /// <summary>The size of a step that was taken ("freed 30 prisoners").</summary>
    Happened,

    /// <summary>The size of what is to come ("will free 30 prisoners").</summary>
    Planned,

    /// <summary>The size of what somebody asks for, proposes, wishes or refuses.</summary>
    Demanded,
}

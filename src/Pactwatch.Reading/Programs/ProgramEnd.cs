namespace Pactwatch.Reading.Programs;

/// <summary>How the run of a program ended.</summary>
internal enum ProgramEnd
{
    Done,

    /// <summary>It ended by itself with an exit code other than 0, or crashed.</summary>
    Failed,

    /// <summary>It is not installed.</summary>
    Missing,

    /// <summary>It was ended because it took too long.</summary>
    TooSlow,

    /// <summary>It was ended because it wrote too much; the output holds the beginning.</summary>
    WroteTooMuch,
}

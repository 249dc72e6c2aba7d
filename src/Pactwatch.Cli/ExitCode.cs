namespace Pactwatch.Cli;

/// <summary>What the program tells its caller; a contract with scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>Some inputs failed; each is named on stderr with the reason.</summary>
    public const int PartlyDone = 3;
    public const int VerificationFailed = 5;
    public const int StoreInUse = 75;

    /// <summary>Store or settings not usable: none there, no store at all, or one of a newer version.</summary>
    public const int StoreUnusable = 78;
    public const int Interrupted = 130;

    /// <summary>For so many inputs that failed and so many that were used.</summary>
    public static int Of(int refused, int used) => refused == 0 ? Done : used > 0 ? PartlyDone : Failed;
}

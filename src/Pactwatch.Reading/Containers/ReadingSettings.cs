using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Containers;

/// <summary>What a person may set about how files are opened.</summary>
/// <param name="Columns">Which columns of tables hold what, beyond the known names.</param>
/// <param name="Limits">How much is read of one file.</param>
public sealed record ReadingSettings(ColumnMap Columns, ContainerLimits Limits)
{
    public static ReadingSettings Default { get; } = new(ColumnMap.Known, ContainerLimits.Default);
}

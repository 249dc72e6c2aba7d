using System.Diagnostics;
using System.Globalization;

namespace Pactwatch.Watching.Rounds;

/// <summary>Names this process among those that work on a store, and tells which of them have ended.</summary>
public static class ProcessName
{
    private const char Between = ':';

    // Before what is named with it: statics are set in the order in which they stand.
    private static readonly string Machine = Environment.MachineName.Replace(Between, '-');

    /// <summary>"machine:process:start": a number that is used again is not taken for the old process.</summary>
    public static string Own { get; } = Of(Environment.ProcessId, Process.GetCurrentProcess());

    /// <summary>True where the process was of this machine and runs no more; of other machines nothing is known.</summary>
    public static bool HasEnded(string name)
    {
        if (name.Split(Between) is not [var machine, var number, _] || machine != Machine || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return Of(id, process) != name;
        }
        catch (ArgumentException)
        {
            // No process has this number.
            return true;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended just now, or is another's of which nothing may be known.
            return fault is InvalidOperationException;
        }
    }

    private static string Of(int id, Process process) => string.Create(CultureInfo.InvariantCulture, $"{Machine}{Between}{id}{Between}{process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}");
}

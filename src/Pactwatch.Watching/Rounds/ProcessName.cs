using System.Diagnostics;
using System.Globalization;

namespace Pactwatch.Watching.Rounds;

/// <summary>Names this process among those that work on a store, and tells which of them have ended.</summary>
public static class ProcessName
{
    private const char Between = ':';

    // "starttime" of proc(5), counted from the field behind the name.
    private const int StartField = 19;

    // Before what is named with it: statics are set in the order in which they stand.
    private static readonly string Machine = Environment.MachineName.Replace(Between, '-');

    // Its first group tells two starts of a machine apart well enough, and can be read in a table.
    private static readonly string? Boot = OperatingSystem.IsLinux() ? ReadOrNull("/proc/sys/kernel/random/boot_id")?.Split('-')[0].Trim() : null;

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

    private static string Of(int id, Process process) => string.Create(CultureInfo.InvariantCulture, $"{Machine}{Between}{id}{Between}{Start(id) ?? StartByClock(process)}");

    /// <summary>
    /// When a process began, as Linux counts it since the machine did. There the time of day is reckoned from it with the clock,
    /// by each process for itself: two don't come to the same second, and a clock that is put right moves it.
    /// </summary>
    private static string? Start(int id)
    {
        if (Boot is null || ReadOrNull(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat")) is not { } stat) return null;
        // A program's name, in brackets, may hold anything; behind it stand numbers.
        var numbers = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length > StartField ? $"{Boot}-{numbers[StartField]}" : null;
    }

    private static string StartByClock(Process process) => (process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);

    private static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

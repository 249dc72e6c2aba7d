using System.Diagnostics;
using System.Globalization;

namespace Pactwatch.Watching.Rounds;

/// <summary>
/// Names this process among those that work on a store, and tells which of them have ended. A name is "machine:process:start";
/// on Linux the start is three numbers, "626dec20-fffc-2574228": the boot of the machine, the namespace that the process's
/// number is of, and when it began, as the kernel counts it.
/// </summary>
public static class ProcessName
{
    private const char Between = ':';
    private const char Within = '-';

    /// <summary>Stands for what this process may not see of its machine.</summary>
    private const string Unseen = "0";

    // "starttime" of proc(5), counted from the field behind the name.
    private const int StartField = 19;

    // Before what is named with it: statics are set in the order in which they stand.
    private static readonly string Machine = Environment.MachineName.Replace(Between, Within);

    // Its first group tells two boots apart well enough, and can be read in a table.
    private static readonly string Boot = ReadOrNull("/proc/sys/kernel/random/boot_id")?.Split(Within)[0].Trim() ?? Unseen;

    // Containers on one machine can bear its name, and give out the same numbers.
    private static readonly string Namespace = NamespaceOrNull() ?? Unseen;

    /// <summary>A number that is used again is not taken for the old process.</summary>
    public static string Own { get; } = string.Create(CultureInfo.InvariantCulture, $"{Machine}{Between}{Environment.ProcessId}{Between}{OwnStart()}");

    /// <summary>True where the process was of this machine and is known to run no more; of other machines, and of other containers of this one, nothing is known: what they had in hand is free when its lease runs out.</summary>
    public static bool HasEnded(string name)
    {
        if (name.Split(Between) is not [var machine, var number, var start] || machine != Machine || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        if (!OperatingSystem.IsLinux()) return !Runs(id) || StartByClock(id) is { } began && began != start;
        // Another boot is this machine's last one, or that of another machine of its name: nobody can tell.
        if (start.Split(Within) is not [var boot, var space, var count] || boot == Unseen || boot != Boot || space == Unseen || space != Namespace || count.Length == 0) return false;
        return !Runs(id) || StartOf(id) is { } counted && counted != count;
    }

    /// <summary>True also of a process of which nothing else may be seen.</summary>
    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string OwnStart() => OperatingSystem.IsLinux() ? $"{Boot}{Within}{Namespace}{Within}{StartOf(Environment.ProcessId)}" : StartByClock(Environment.ProcessId) ?? Unseen;

    /// <summary>
    /// When a process began, as Linux counts it since the machine did; null where it may not be seen, or ended just now. There the
    /// time of day is reckoned from it with the clock, by each process for itself: two don't come to the same second.
    /// </summary>
    private static string? StartOf(int id)
    {
        if (ReadOrNull(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat")) is not { } stat) return null;
        // A program's name, in brackets, may hold anything; behind it stand numbers.
        var numbers = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length > StartField ? numbers[StartField] : null;
    }

    private static string? StartByClock(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return (process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The end of the number in "pid:[4026531836]", as a hexadecimal number.</summary>
    private static string? NamespaceOrNull()
    {
        try
        {
            var name = new FileInfo("/proc/self/ns/pid").LinkTarget?.Split('[', ']');
            return name is [_, var number, _] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? (id & 0xFFFF).ToString("x4", CultureInfo.InvariantCulture) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

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

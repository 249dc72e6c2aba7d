using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Pactwatch.Storage.Sqlite;

/// <summary>
/// The SQLite that runs in this process: the system's library where it is newer than the bundled one, else
/// the bundled one, which makes a machine work that has none. Chosen once, at the first use of any store.
/// The environment variable PACTWATCH_SQLITE = bundled or system overrules the choice.
/// </summary>
internal sealed record SqliteEngine(string Version, string Origin)
{
    /// <summary>SQLITE_VERSION_NUMBER of the library in SQLitePCLRaw.lib.e_sqlite3 2.0.6.</summary>
    public const int BundledVersionNumber = 3_035_005;

    private const string BoundName = "e_sqlite3";

    private static readonly Lazy<SqliteEngine> Chosen = new(Choose);

    public static SqliteEngine Current => Chosen.Value;

    /// <summary>3.40.1 as 3_040_001, so that versions can be compared.</summary>
    public int VersionNumber { get; init; }

    private static SqliteEngine Choose()
    {
        var system = FindSystemLibrary(Environment.GetEnvironmentVariable("PACTWATCH_SQLITE"));
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            (name, _, _) => system is { } found && string.Equals(name, BoundName, StringComparison.Ordinal) ? found.Handle : IntPtr.Zero);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        var origin = system is { } library
            ? "system: " + (LoadedFile(library.Name) ?? library.Name)
            : "bundled: " + (LoadedFile(BoundName) ?? BoundName);
        return new SqliteEngine(raw.sqlite3_libversion().utf8_to_string(), origin) { VersionNumber = raw.sqlite3_libversion_number() };
    }

    private static (IntPtr Handle, string Name)? FindSystemLibrary(string? wish)
    {
        if (string.Equals(wish, "bundled", StringComparison.Ordinal)) return null;
        foreach (var name in SystemNames())
        {
            if (!NativeLibrary.TryLoad(name, out var handle)) continue;
            var newer = VersionNumberOf(handle) > BundledVersionNumber || string.Equals(wish, "system", StringComparison.Ordinal);
            if (newer && IsThreadsafe(handle)) return (handle, name);
            NativeLibrary.Free(handle);
        }

        return null;
    }

    private static string[] SystemNames()
    {
        if (OperatingSystem.IsMacOS()) return ["libsqlite3.dylib"];
        if (!OperatingSystem.IsWindows()) return ["libsqlite3.so.0"];

        // On 32-bit x86 the one of Windows expects another calling convention than the binding uses.
        return RuntimeInformation.ProcessArchitecture == Architecture.X86 ? [] : ["winsqlite3.dll"];
    }

    private static int VersionNumberOf(IntPtr library) => CallForNumber(library, "sqlite3_libversion_number");

    private static bool IsThreadsafe(IntPtr library) => CallForNumber(library, "sqlite3_threadsafe") != 0;

    private static int CallForNumber(IntPtr library, string function) =>
        NativeLibrary.TryGetExport(library, function, out var address)
            ? Marshal.GetDelegateForFunctionPointer<NumberFunction>(address)()
            : 0;

    /// <summary>The file that a library was loaded from; null where the system doesn't tell.</summary>
    private static string? LoadedFile(string name)
    {
        const string Maps = "/proc/self/maps";
        if (!File.Exists(Maps)) return null;
        foreach (var line in File.ReadLines(Maps))
        {
            var start = line.IndexOf('/', StringComparison.Ordinal);
            if (start >= 0 && Path.GetFileName(line[start..]).Contains(Stem(name), StringComparison.Ordinal)) return line[start..];
        }

        return null;
    }

    private static string Stem(string name) => name.Split('.')[0];

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int NumberFunction();
}

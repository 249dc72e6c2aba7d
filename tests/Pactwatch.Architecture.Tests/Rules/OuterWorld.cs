using System.Collections.Immutable;
using Pactwatch.Architecture.Tests.Reading;

namespace Pactwatch.Architecture.Tests.Rules;

/// <summary>What reaches outside of a pure function: files, the network, the console, the clock, the machine.</summary>
internal sealed class OuterWorld
{
    private readonly Func<UsedName, bool> isOutside;
    private readonly ImmutableHashSet<string> exempt;

    private OuterWorld(Func<UsedName, bool> isOutside, params ImmutableHashSet<string> exempt)
    {
        this.isOutside = isOutside;
        this.exempt = exempt;
    }

    public static OuterWorld Files { get; } = new(used => used is { Namespace: "System.IO", Type: "File" or "Directory" or "FileInfo" or "DirectoryInfo" or "FileSystemInfo" or "FileStream" or "FileSystemWatcher" or "DriveInfo" }
        || used is { Namespace: "System.IO", Type: "Path", Member: "GetFullPath" or "GetTempPath" or "GetTempFileName" or "Exists" }
        || used.Namespace is "System.IO.Enumeration" or "System.IO.IsolatedStorage" or "System.IO.Pipes" or "System.IO.MemoryMappedFiles");

    /// <summary>Anything of System.Net but the coding of characters in addresses and pages, which touches no wire.</summary>
    public static OuterWorld Network { get; } = new(used => (used.Namespace == "System.Net" || used.Namespace.StartsWith("System.Net.", StringComparison.Ordinal)) && used is not { Namespace: "System.Net", Type: "WebUtility" });

    /// <summary>Ways to open a connection, as against answering one.</summary>
    public static OuterWorld Connections { get; } = new(used => used.Namespace.StartsWith("System.Net.Http", StringComparison.Ordinal)
        || used.Namespace is "System.Net.Sockets" or "System.Net.WebSockets" or "System.Net.Mail" or "System.Net.NetworkInformation"
        || used is { Namespace: "System.Net", Type: "WebRequest" or "HttpWebRequest" or "WebClient" or "Dns" });

    public static OuterWorld Console { get; } = new(used => used is { Namespace: "System", Type: "Console" });

    public static OuterWorld Clock { get; } = new(used => used is { Namespace: "System", Type: "TimeProvider" } or { Namespace: "System.Diagnostics", Type: "Stopwatch" } or { Namespace: "NodaTime", Type: "SystemClock" or "IClock" or "ZonedClock" }
        || used is { Namespace: "System", Type: "DateTime" or "DateTimeOffset", Member: "get_Now" or "get_UtcNow" or "get_Today" }
        || used is { Namespace: "System", Type: "Environment", Member: "get_TickCount" or "get_TickCount64" });

    /// <summary>What differs between machines and runs.</summary>
    public static OuterWorld Machine { get; } = new(used => used is { Namespace: "System", Type: "Random" } or { Namespace: "System.Diagnostics", Type: "Process" }
        || used is { Namespace: "System", Type: "Environment", Member: "get_MachineName" or "get_UserName" or "get_ProcessorCount" or "get_CurrentDirectory" or "GetEnvironmentVariable" or "get_ProcessId" }
        || used is { Namespace: "System", Type: "Guid", Member: "NewGuid" or "CreateVersion7" });

    /// <summary>Ways to start another program.</summary>
    public static OuterWorld Programs { get; } = new(used => used is { Namespace: "System.Diagnostics", Type: "ProcessStartInfo" } or { Namespace: "System.Diagnostics", Type: "Process", Member: "Start" });

    /// <summary>The same with types, named in full, that may.</summary>
    public OuterWorld Except(params string[] types) => new(isOutside, [.. types]);

    public IEnumerable<string> Violations(IEnumerable<ReadType> types) =>
        from type in types
        where !exempt.Contains(type.FullName)
        from used in type.Uses
        where isOutside(used)
        select $"{type.FullName} uses {used}";
}

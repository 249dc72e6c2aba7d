using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Pactwatch.Cli.Terminals;

/// <summary>
/// Where the program writes: data to stdout, words to stderr. Colour and progress only where a person looks:
/// not into a pipe or a file, not with NO_COLOR or TERM=dumb.
/// </summary>
internal sealed class Terminal
{
    /// <summary>How wide tables are where nobody's window gives a width.</summary>
    public const int WidthOfFiles = 120;

    private readonly StreamWriter words;
    private readonly bool isPlain;
    private StreamWriter? data;

    private Terminal(bool asPlain, Func<string, string?> environment)
    {
        isPlain = asPlain;
        Environment = environment;
        words = Writer(Console.OpenStandardError());
        words.AutoFlush = true;
        LogsJson = string.Equals(environment("PACTWATCH_LOG"), "json", StringComparison.OrdinalIgnoreCase);
    }

    public Func<string, string?> Environment { get; }

    /// <summary>True where a line on stderr can be written over.</summary>
    public bool ShowsProgress => !isPlain && !LogsJson && !Console.IsErrorRedirected;

    /// <summary>Text data for stdout, UTF-8 with "\n"; written out at the end or by <see cref="Flush"/>.</summary>
    public StreamWriter Data => data ??= Writer(Console.OpenStandardOutput());

    public static Terminal Open(Func<string, string?> environment)
    {
        var asPlain = !string.IsNullOrEmpty(environment("NO_COLOR")) || string.Equals(environment("TERM"), "dumb", StringComparison.Ordinal);
        return new Terminal(asPlain, environment);
    }

    /// <summary>Hears what is logged; null where nobody does.</summary>
    public Action<LogLevel, string>? Logged { get; set; }

    /// <summary>True where stderr is read by a program: each line is a JSON object (PACTWATCH_LOG=json).</summary>
    public bool LogsJson { get; }

    /// <summary>One line for the person, on stderr, free of anything that a terminal would obey.</summary>
    public void Say(string message) => Write(LogLevel.Information, message);

    /// <summary>
    /// A line of a program that runs unattended: said as any other, and handed on to whoever collects logs. So it holds nothing
    /// of a report's words and no secret; what is for the person at the terminal alone is <see cref="Say"/>'s.
    /// </summary>
    public void Log(LogLevel level, string message) => Log(level, message, message);

    /// <param name="message">For a person at a terminal.</param>
    /// <param name="logged">What a log may keep of it.</param>
    public void Log(LogLevel level, string message, string logged)
    {
        Write(level, LogsJson ? logged : message);
        Logged?.Invoke(level, PlainText.Of(logged));
    }

    /// <summary>Several lines that are our own.</summary>
    public void SayTrace(string trace)
    {
        if (LogsJson) Write(LogLevel.Error, trace);
        else words.WriteLine(trace);
    }

    /// <summary>Writes over the last progress; an empty one clears the line.</summary>
    public void ShowProgress(string progress)
    {
        if (ShowsProgress) words.Write("\r" + progress.PadRight(60)[..60] + (progress.Length == 0 ? "\r" : ""));
    }

    /// <summary>Stdout as bytes, for formats.</summary>
    public static Stream OpenDataStream() => new BufferedStream(Console.OpenStandardOutput(), 1 << 16);

    /// <summary>Stdout for tables.</summary>
    public IAnsiConsole OpenTables()
    {
        var isForPeople = !isPlain && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isForPeople ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isForPeople ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Data),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        if (Console.IsOutputRedirected) console.Profile.Width = WidthOfFiles;
        else if (Console.WindowWidth > 0) console.Profile.Width = Console.WindowWidth;
        return console;
    }

    public void Flush() => data?.Flush();

    // Lines may come from several threads: a server's, a collector's.
    private void Write(LogLevel level, string message)
    {
        var line = LogsJson ? JsonLogLine.Of(level, PlainText.Of(message), TimeProvider.System.GetUtcNow(), Activity.Current) : PlainText.Of(message);
        lock (words) words.WriteLine(line);
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}

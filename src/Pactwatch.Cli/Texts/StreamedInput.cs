using System.Text;
using Pactwatch.Cli.Terminals;
using Pactwatch.Language;
using Pactwatch.Reading.Containers;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Cli.Texts;

/// <summary>Reads what the stream of stories needs of reports: JSON Lines straight, everything else by the reading stage.</summary>
internal sealed class StreamedInput(Terminal terminal)
{
    private const string Stdin = "-";

    private readonly List<StreamedReport> reports = [];
    private int refused;

    public IReadOnlyList<StreamedReport> Reports => reports;

    /// <summary>Reads the files named; what can't be used is named on stderr and the rest goes on.</summary>
    /// <returns>The exit code.</returns>
    public int Read(IEnumerable<string> names, CancellationToken stop)
    {
        foreach (var name in names)
        {
            if (stop.IsCancellationRequested) break;
            if (name == Stdin) ReadStdin(stop);
            else if (IsLines(name)) ReadFile(name, stop);
            else ReadByStage(name, stop);
        }

        return ExitCode.Of(refused, reports.Count);
    }

    /// <summary>True of a file that begins with an object and isn't called JSON: one object a line.</summary>
    private static bool IsLines(string name)
    {
        if (!File.Exists(name) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
            using var reader = new StreamReader(name, Encoding.UTF8);
            return IsObject(reader);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The reading stage says why it can't be read.
            return false;
        }
    }

    private static bool IsObject(StreamReader reader)
    {
        while (reader.Peek() >= 0 && char.IsWhiteSpace((char)reader.Peek())) _ = reader.Read();
        return reader.Peek() == '{';
    }

    private void ReadStdin(CancellationToken stop)
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        if (IsObject(reader)) ReadLines(Stdin, reader, stop);
        else if (reader.ReadToEnd() is { Length: > 0 } text) reports.Add(new StreamedReport(Stdin, null, null, text));
        else Refuse(Stdin, "Nothing came in on stdin; write JSON Lines or a text to it.");
    }

    private void ReadFile(string name, CancellationToken stop)
    {
        using var reader = new StreamReader(name, Encoding.UTF8);
        ReadLines(name, reader, stop);
    }

    private void ReadLines(string name, StreamReader reader, CancellationToken stop)
    {
        for (var number = 1; !stop.IsCancellationRequested && reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                reports.Add(StreamedLine.Parse(line, FormattableString.Invariant($"{name}!/#{number}")));
            }
            catch (FormatException fault)
            {
                Refuse(FormattableString.Invariant($"{name}, line {number}"), fault.Message);
            }
        }
    }

    private void ReadByStage(string name, CancellationToken stop)
    {
        var code = new InputFiles(terminal).ForEachReport([name], ReadingSettings.Default, (source, reading) => reports.Add(StreamedReport.Of(source, reading)), stop);
        // It has named them itself.
        if (code is not ExitCode.Done and not ExitCode.Interrupted) refused++;
    }

    private void Refuse(string what, string why)
    {
        refused++;
        terminal.Say($"not read: {what}: {why}");
    }
}

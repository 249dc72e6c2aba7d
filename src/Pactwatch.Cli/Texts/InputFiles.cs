using Pactwatch.Cli.Reading;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Collecting;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Reading;
using Pactwatch.Reading.Containers;
using Pactwatch.Text;

namespace Pactwatch.Cli.Texts;

/// <summary>The files named on the command line, one after the other; "-" is stdin. One that can't be used is named on stderr and the rest goes on.</summary>
/// <param name="world">By which addresses are fetched; null where only files are taken.</param>
internal sealed class InputFiles(Terminal terminal, World? world = null)
{
    private const string Stdin = "-";

    private int used;
    private int refused;

    /// <summary>Hands each input's name and bytes to the work, which refuses one by a <see cref="FormatException"/>.</summary>
    /// <returns>The exit code.</returns>
    public int ForEach(IEnumerable<string> names, Action<string, byte[]> work)
    {
        foreach (var name in names)
        {
            foreach (var (path, source, bytes) in Open(name))
            {
                try
                {
                    work(source, bytes);
                    used++;
                }
                catch (FormatException fault)
                {
                    Refuse(new RefusedPath(path, fault.Message));
                }
            }
        }

        return ExitCode.Of(refused, used);
    }

    /// <summary>Reads each input as reports, with all that lies in it, and hands them to the work under their sources.</summary>
    /// <returns>The exit code.</returns>
    public int ForEachReport(IEnumerable<string> names, ReadingSettings settings, Action<string, ReportReading> work, CancellationToken stop)
    {
        var opener = new ReportOpener(new ReadingHints(), settings);
        using var fetched = world is null ? null : new AddressedReports(world, new FetcherSettings(), new ReadingHints(), settings);
        foreach (var report in names.SelectMany(name => fetched is not null && AddressedReports.IsAddress(name) ? fetched.Open(name, stop) : Opened(name, opener, stop)))
        {
            if (stop.IsCancellationRequested) break;
            if (report.Refused is { } path) Refuse(path);
            else if (report.Note is { } note) terminal.Say($"{note.Path}: {note.Why}");
            else if (report.Document is { } document) Read(report.File, document, work, stop);
        }

        return stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Of(refused, used);
    }

    private void Read(FoundFile file, ContainedDocument document, Action<string, ReportReading> work, CancellationToken stop)
    {
        ReadOutcome outcome;
        try
        {
            outcome = document.Read(stop);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (outcome.Reading is { } reading)
        {
            work(document.Source, reading);
            used++;
        }
        else
        {
            Refuse(new RefusedPath(ReportOpener.PathOf(file, document.Source), outcome.Code is { } code ? $"{outcome.Refusal} ({code})" : outcome.Refusal!));
        }
    }

    private static IEnumerable<OpenedReport> Opened(string name, ReportOpener opener, CancellationToken stop)
    {
        if (name == Stdin) return opener.Open(new MemoryStream(ReadStdin()), new FoundFile(Stdin, Stdin, 0), stop);
        var collected = ReportFiles.Collect([name]);
        return collected.SelectMany(path => path.Found is { } found ? opener.Open([found], stop) : [new OpenedReport(new FoundFile(name, name, 0), Refused: path.Refused)]);
    }

    private IEnumerable<(string Path, string Source, byte[] Bytes)> Open(string name)
    {
        if (name == Stdin)
        {
            yield return (Stdin, Stdin, ReadStdin());
            yield break;
        }

        foreach (var collected in FileCollector.Collect([name]))
        {
            var opened = collected.Found is { } found ? FileCollector.ReadBytes(found, ReportReader.MaxBytes) : new FileBytes(null, collected.Refused);
            if (opened.Bytes is { } bytes) yield return (collected.Found!.Path, collected.Found.Source, bytes);
            else Refuse(opened.Refused!);
        }
    }

    private static byte[] ReadStdin()
    {
        using var stdin = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        stdin.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Refuse(RefusedPath path)
    {
        refused++;
        terminal.Say($"not read: {path.Path}: {path.Why}");
    }
}

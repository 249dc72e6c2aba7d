using Pactwatch.Cli.Terminals;
using Pactwatch.Collecting;
using Pactwatch.Reading;

namespace Pactwatch.Cli.Texts;

/// <summary>The files named on the command line, one after the other; "-" is stdin. One that can't be used is named on stderr and the rest goes on.</summary>
internal sealed class InputFiles(Terminal terminal)
{
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
                    Refuse(path, fault.Message);
                }
            }
        }

        return ExitCode.Of(refused, used);
    }

    private IEnumerable<(string Path, string Source, byte[] Bytes)> Open(string name)
    {
        if (name == "-")
        {
            using var stdin = Console.OpenStandardInput();
            using var bytes = new MemoryStream();
            stdin.CopyTo(bytes);
            yield return ("-", "-", bytes.ToArray());
            yield break;
        }

        foreach (var collected in FileCollector.Collect([name]))
        {
            var opened = collected.Found is { } found ? FileCollector.ReadBytes(found, ReportReader.MaxBytes) : new FileBytes(null, collected.Refused);
            if (opened.Bytes is { } bytes) yield return (collected.Found!.Path, collected.Found.Source, bytes);
            else Refuse(opened.Refused!.Path, opened.Refused.Why);
        }
    }

    private void Refuse(string path, string why)
    {
        refused++;
        terminal.Say($"not read: {path}: {why}");
    }
}

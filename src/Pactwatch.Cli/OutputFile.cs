using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli;

/// <summary>Where data goes: a file, which is there whole or not at all, or stdout.</summary>
internal static class OutputFile
{
    /// <param name="path">Null or "-" for stdout.</param>
    public static void Write(string? path, Action<Stream> write)
    {
        if (path is null or "-")
        {
            using var stream = Terminal.OpenDataStream();
            write(stream);
            return;
        }

        var unfinished = path + ".unfinished";
        try
        {
            using (var stream = File.Create(unfinished)) write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}

using Pactwatch.Cli.Terminals;
using Pactwatch.Collecting;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Reading;

/// <summary>Counts what became of the files, tells of it as it happens, and sums it up.</summary>
internal sealed class ReadingTally(Terminal terminal, int files, bool listsReports = true)
{
    private int done;
    private int added;
    private int held;
    private int renewed;
    private int refused;

    public void Refuse(RefusedPath path)
    {
        refused++;
        terminal.ShowProgress("");
        terminal.Say($"not read: {path.Path}: {path.Why}");
    }

    public void Count(ReadingProgress batch)
    {
        foreach (var (source, outcome) in batch.Stored)
        {
            if (outcome.Result == AddResult.Added) added++;
            else if (outcome.Result == AddResult.AlreadyHeld) held++;
            else renewed++;
            if (listsReports && outcome.Result == AddResult.Added) terminal.Data.WriteLine($"{outcome.Id}\t{PlainText.Of(source)}");
        }

        terminal.Flush();
        foreach (var path in batch.Refused) Refuse(path);
        foreach (var note in batch.Notes)
        {
            terminal.ShowProgress("");
            terminal.Say($"{note.Path}: {note.Why}");
        }

        held += batch.AlreadyHeld;
        done += batch.FilesDone;
        terminal.ShowProgress($"{done} of {files} files …");
    }

    public int Finish(string store)
    {
        terminal.ShowProgress("");
        var isInterrupted = done < files;
        terminal.Say($"{Reports(added)} added, {held} already held{(renewed > 0 ? $", {renewed} read again or under another name" : "")}{(refused > 0 ? $", {refused} not read" : "")}: {store}");
        if (isInterrupted)
        {
            terminal.Say($"Interrupted: {files - done} of {files} files are left. Run the same command again to read them.");
            return ExitCode.Interrupted;
        }

        return ExitCode.Of(refused, added + held + renewed);
    }

    private static string Reports(int count) => count == 1 ? "1 report" : $"{count} reports";
}

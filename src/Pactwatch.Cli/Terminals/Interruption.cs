using System.Runtime.InteropServices;

namespace Pactwatch.Cli.Terminals;

/// <summary>Notices Ctrl-C and a request to end, and leaves it to the work at hand where it stops.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public Interruption(Terminal terminal, string words)
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Notice);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Notice);

        void Notice(PosixSignalContext context)
        {
            context.Cancel = true;
            if (source.IsCancellationRequested) return;
            source.Cancel();
            terminal.ShowProgress("");
            terminal.Say(words);
        }
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pactwatch.Publishing.Digests;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Watching.Digests;

/// <summary>
/// Hands a digest as a mail message to a program that sends it, on its stdin. Exit code 0 means that it took the message over.
/// A program that takes too long is ended, with all that it started.
/// </summary>
/// <param name="most">How long it may take.</param>
internal sealed class ProgramSender(MailAddresses addresses, TimeSpan most) : IDigestSender
{
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    private const int ErrorsKept = 4096;
    private const int LongestReason = 400;

    // What it started may hold its stderr open: mail programs leave a queue runner behind.
    private static readonly TimeSpan AfterItsEnd = TimeSpan.FromSeconds(1);

    public async Task<Sending> Send(Subscriber subscriber, Digest digest, string key, CancellationToken stop)
    {
        try
        {
            var program = MailProgram.Parse(subscriber.Address);
            using var process = Start(program);
            return await Attend(process, MailBytes.ForPrograms(digest, addresses), stop).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is FormatException or Win32Exception or InvalidOperationException)
        {
            return new Sending($"The program can't be started: {PlainLine.Of(fault.Message, LongestReason)}");
        }
    }

    private static Process Start(MailProgram program) => Process.Start(new ProcessStartInfo(program.Path, program.Arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    })!;

    private async Task<Sending> Attend(Process process, byte[] message, CancellationToken stop)
    {
        var errors = new StringBuilder();
        Task[] streams = [Write(process.StandardInput.BaseStream, message), Drain(process.StandardOutput.BaseStream, null), Drain(process.StandardError.BaseStream, errors)];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(most);
        var isTimeUp = false;
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            isTimeUp = true;
            End(process);
        }

        await Task.WhenAny(Task.WhenAll(streams), Task.Delay(AfterItsEnd, CancellationToken.None)).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        if (isTimeUp) return new Sending(string.Create(CultureInfo.InvariantCulture, $"The program had not ended after {most.TotalSeconds:0.#} seconds and was ended."));
        if (process.ExitCode == 0) return Sending.Done;
        string said;
        lock (errors) said = PlainLine.Of(errors.ToString(), LongestReason);
        return new Sending(string.Create(CultureInfo.InvariantCulture, $"The program ended with code {process.ExitCode}{(said.Length == 0 ? "." : ": " + said)}"));
    }

    private static async Task Write(Stream stdin, byte[] message)
    {
        try
        {
            await using (stdin.ConfigureAwait(false)) await stdin.WriteAsync(message, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // It ended before it had read all: how it ended tells why.
        }
    }

    private static async Task Drain(Stream stream, StringBuilder? kept)
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, CancellationToken.None).ConfigureAwait(false) is var count and > 0)
            {
                if (kept is null) continue;
                lock (kept)
                {
                    if (kept.Length < ErrorsKept) kept.Append(Encoding.UTF8.GetString(buffer, 0, count));
                }
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // It is gone.
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended by itself.
        }
    }
}

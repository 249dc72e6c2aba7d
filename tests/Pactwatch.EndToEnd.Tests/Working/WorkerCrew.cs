using System.Diagnostics;
using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests.Working;

/// <summary>Real processes that take work of one store: started, paused, killed without a word, and told to end.</summary>
internal sealed class WorkerCrew(Workplace workplace, string store, string? broker) : IDisposable
{
    private readonly List<Process> workers = [];

    public IReadOnlyList<Process> Workers => workers;

    /// <summary>Where they run; null for this machine itself.</summary>
    public FarMachine? On { get; init; }

    /// <summary>The folder for settings of their machine; null for this one's own.</summary>
    public string? Settings { get; init; }

    public Process Start(params string[] more)
    {
        var environment = new Dictionary<string, string>();
        if (Settings is not null) environment["XDG_CONFIG_HOME"] = Settings;
        if (broker is not null) environment["PACTWATCH_BROKER"] = broker;
        var worker = workplace.StartOn(On?.There ?? [], environment, ["worker", "--store", store, "--at-once", "1", "--look-every", "1", .. more]);
        // Nobody reads what they say: it must not hold them back.
        worker.StandardInput.Close();
        worker.OutputDataReceived += (_, _) => { };
        worker.BeginOutputReadLine();
        worker.ErrorDataReceived += (_, _) => { };
        worker.BeginErrorReadLine();
        workers.Add(worker);
        return worker;
    }

    /// <summary>kill -9, and another in its place.</summary>
    public void Replace(int number)
    {
        Kill(workers[number]);
        workers.RemoveAt(number);
        Start();
    }

    public void Kill(Process worker)
    {
        worker.Kill();
        worker.WaitForExit();
        worker.Dispose();
    }

    /// <summary>Has a worker stand still, or go on: its leases run out meanwhile.</summary>
    public static void Signal(Process worker, string signal)
    {
        using var kill = Process.Start("kill", [signal, FormattableString.Invariant($"{worker.Id}")]);
        kill.WaitForExit();
    }

    /// <summary>Waits until nothing is left to do.</summary>
    public void WaitUntilIdle(TimeSpan patience) => WaitFor(() => Waiting() == 0, patience, TimeSpan.FromMilliseconds(500));

    /// <summary>Looks again and again until it is so.</summary>
    public static void WaitFor(Func<bool> isSo, TimeSpan patience, TimeSpan between)
    {
        var waited = Stopwatch.StartNew();
        while (!isSo())
        {
            waited.Elapsed.ShouldBeLessThan(patience);
            Thread.Sleep(between);
        }
    }

    /// <summary>How many jobs wait or are in hand.</summary>
    public int Waiting()
    {
        var result = workplace.Run("workers", "--json", "--store", store);
        result.ExitCode.ShouldBe(0, result.ToString());
        using var json = JsonDocument.Parse(result.Stdout);
        return json.RootElement.GetProperty("waiting").EnumerateObject().Sum(kind => kind.Value.GetInt32());
    }

    /// <summary>Tells all to end, and waits for it.</summary>
    public void End()
    {
        foreach (var worker in workers) Signal(worker, "-TERM");
        foreach (var worker in workers)
        {
            worker.WaitForExit(60_000).ShouldBeTrue();
            worker.ExitCode.ShouldBe(0);
            worker.Dispose();
        }

        workers.Clear();
    }

    public void Dispose()
    {
        foreach (var worker in workers) Kill(worker);
    }
}

namespace Pactwatch.Collecting.Fetching;

/// <summary>Lets one request at a time to a host. A gate is there only while somebody is in it or waits for it.</summary>
internal sealed class HostGates
{
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits until the host is free; it is taken until the result is disposed of.</summary>
    public async Task<IDisposable> Enter(string host, CancellationToken stop)
    {
        Gate? gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(host, out gate)) _gates.Add(host, gate = new Gate(this, host));
            gate.Users++;
        }

        try
        {
            await gate.Free.WaitAsync(stop);
        }
        catch
        {
            Leave(gate);
            throw;
        }

        return gate;
    }

    private void Leave(Gate gate)
    {
        lock (_gates)
        {
            if (--gate.Users > 0) return;
            _gates.Remove(gate.Host);
            gate.Free.Dispose();
        }
    }

    private sealed class Gate(HostGates gates, string host) : IDisposable
    {
        public string Host { get; } = host;

        public SemaphoreSlim Free { get; } = new(1, 1);

        /// <summary>Who is in it and who waits; guarded by the lock on the gates.</summary>
        public int Users { get; set; }

        public void Dispose()
        {
            Free.Release();
            gates.Leave(this);
        }
    }
}

using System.Diagnostics;

namespace Pactwatch.Tracing;

/// <summary>A stage of a report under way. Disposing of it ends it; what was under way around it goes on as before.</summary>
public sealed class StageSpan : IDisposable
{
    private readonly Activity span;
    private readonly Activity? around;

    internal StageSpan(Activity span, Activity? around)
    {
        this.span = span;
        this.around = around;
    }

    /// <summary>The stage gave nothing.</summary>
    /// <param name="code">Why, as one of the program's codes.</param>
    public void Fail(string? code) => span.SetStatus(ActivityStatusCode.Error, code);

    /// <summary>Sets an end other than now.</summary>
    internal void EndAt(DateTime at) => span.SetEndTime(at);

    public void Dispose()
    {
        span.Dispose();
        Activity.Current = around;
    }
}

using System.Text.Json;

namespace Pactwatch.Web.Api;

/// <summary>A request that can't be answered; becomes a problem.</summary>
/// <param name="detail">What of this request, and what to do.</param>
internal sealed class ProblemException(Problem problem, string detail) : Exception(detail)
{
    public Problem Problem { get; } = problem;

    /// <summary>Writes further members into the problem; null for none.</summary>
    public Action<Utf8JsonWriter>? More { get; init; }
}

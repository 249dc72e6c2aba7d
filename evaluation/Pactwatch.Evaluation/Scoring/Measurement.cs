using System.Globalization;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>One measured figure: a share between 0 and 1, or a plain count.</summary>
internal sealed record Measurement(string Name, Ratio Value, bool IsCount = false)
{
    public string Words => IsCount ? Value.ToThousandths().ToString("0", CultureInfo.InvariantCulture) : Value.ToString();

    public override string ToString() => $"{Name,-32} {Words}";
}

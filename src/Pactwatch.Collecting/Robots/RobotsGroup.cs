using System.Collections.Immutable;
using System.Globalization;

namespace Pactwatch.Collecting.Robots;

/// <summary>The lines of all groups that mean one program, taken together.</summary>
internal sealed class RobotsGroup
{
    private const int MostRules = 5_000;

    private readonly ImmutableArray<RobotsRule>.Builder rules = ImmutableArray.CreateBuilder<RobotsRule>();
    private double? seconds;

    /// <summary>True where any group names the program, even one without a rule.</summary>
    public bool IsNamed { get; set; }

    public ImmutableArray<RobotsRule> Rules => rules.ToImmutable();

    public void Take(string name, string value)
    {
        // An empty path forbids nothing.
        if (name is "allow" or "disallow" && value.Length > 0 && rules.Count < MostRules) rules.Add(new RobotsRule(value, name == "allow"));
        if (name == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var told)) seconds = told;
    }

    public TimeSpan? Delay(int most) => seconds is { } told && told > 0 ? TimeSpan.FromSeconds(Math.Min(told, most)) : null;
}

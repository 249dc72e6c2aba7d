using System.CommandLine;
using System.Globalization;
using NodaTime;

namespace Pactwatch.Cli.Options;

/// <summary>A span of days, weeks or months: 30d, 6w, 3m.</summary>
internal sealed class WithinOption : Option<Period?>
{
    public WithinOption()
        : base("--within")
    {
        Description = "Show only what is due within this time: 30d, 6w or 3m (days, weeks, months).";
        HelpName = "TIME";
        CustomParser = argument =>
        {
            var words = argument.Tokens[0].Value;
            if (Parse(words) is { } period) return period;
            argument.AddError($"--within: '{words}' is no span of time. Write a number and d, w or m, for example 30d.");
            return null;
        };
    }

    private static Period? Parse(string words)
    {
        if (words.Length < 2 || !int.TryParse(words.AsSpan(0, words.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 9999) return null;
        return words[^1] switch
        {
            'd' => Period.FromDays(count),
            'w' => Period.FromWeeks(count),
            'm' => Period.FromMonths(count),
            _ => null,
        };
    }
}

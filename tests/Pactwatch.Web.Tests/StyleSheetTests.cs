using System.Globalization;
using System.Text.RegularExpressions;

namespace Pactwatch.Web.Tests;

public sealed partial class StyleSheetTests
{
    /// <summary>Text colours with the backgrounds they stand on.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "ink", "paper" }, { "ink", "raised" }, { "ink", "sunken" }, { "soft", "paper" }, { "soft", "raised" }, { "soft", "sunken" }, { "pale", "paper" },
        { "link", "paper" }, { "link", "raised" }, { "paper", "link" }, { "mark-ink", "mark" }, { "alarm", "paper" }, { "alarm", "raised" }, { "alarm", "alarm-back" }, { "ink", "alarm-back" },
        { "wait", "paper" }, { "wait", "raised" }, { "wait", "sunken" }, { "wait", "wait-back" }, { "calm", "calm-back" }, { "done", "paper" }, { "done", "done-back" }, { "gone", "gone-back" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Text_stands_out_from_its_background_in_both_themes(string text, string background)
    {
        var themes = Themes();
        themes.Count.ShouldBe(2);
        foreach (var theme in themes) Contrast(theme[text], theme[background]).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    [Fact]
    public void Edges_stand_out_from_the_paper_in_both_themes()
    {
        foreach (var theme in Themes()) Contrast(theme["edge"], theme["paper"]).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void Black_on_white_is_twenty_one_to_one() => Contrast("#000000", "#ffffff").ShouldBe(21, 0.01);

    /// <summary>The colours of the light theme, and of the dark one.</summary>
    private static List<Dictionary<string, string>> Themes() =>
    [
        .. Root().Matches(StyleSheet.Text).Take(2)
            .Select(root => Colour().Matches(root.Value).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal)),
    ];

    /// <summary>WCAG 2's contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@":root \{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Root();

    [GeneratedRegex(@"--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Collecting.Robots;

/// <summary>
/// What a site asks of this program in its robots.txt (RFC 9309): the group that names it, else the one for all; of the
/// rules that fit an address the longest counts, and of two as long the one that allows.
/// </summary>
public sealed class RobotsRules
{
    /// <summary>What is read of a robots.txt, in bytes; the rest is not looked at, as RFC 9309 (2.5) allows.</summary>
    public const int MaxBytes = 500 * 1024;

    /// <summary>The name by which groups mean this program.</summary>
    public const string Product = "pactwatch";

    private const int MostSitemaps = 20;
    private const int LongestDelay = 60;

    private readonly ImmutableArray<RobotsRule> rules;

    private RobotsRules(ImmutableArray<RobotsRule> rules, TimeSpan? delay, ImmutableArray<string> sitemaps, bool isUnknown = false)
    {
        (this.rules, Delay, Sitemaps, IsUnknown) = (rules, delay, sitemaps, isUnknown);
    }

    /// <summary>A site that asks for nothing.</summary>
    public static RobotsRules AllowAll { get; } = new([], null, []);

    /// <summary>A site whose robots.txt can't be had just now: nothing is visited until it can (RFC 9309, 2.3.1.4).</summary>
    public static RobotsRules Unknown { get; } = new([new RobotsRule("/", IsAllowed: false)], null, [], isUnknown: true);

    /// <summary>How long to wait between two requests, where the site says it (crawl-delay); at most a minute.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>The sitemaps that it names, as written, for whatever program.</summary>
    public ImmutableArray<string> Sitemaps { get; }

    /// <summary>True where nothing is known of what the site asks.</summary>
    public bool IsUnknown { get; }

    /// <summary>By what came of asking for it: none (4xx) allows all; one that can't be had allows nothing.</summary>
    public static RobotsRules Of(FetchOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome switch
        {
            { Result: FetchResult.Fetched } => Parse(outcome.Body.Span),
            { Result: FetchResult.Gone } or { Status: >= 400 and < 500 and not 429 } => AllowAll,
            _ => Unknown,
        };
    }

    /// <summary>Reads any bytes; what is no rule is passed over.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(WithinLimit(bytes)).TrimStart('\uFEFF');
        var (own, all) = (new RobotsGroup(), new RobotsGroup());
        var sitemaps = ImmutableArray.CreateBuilder<string>();
        var (meansOwn, meansAll, namesAgents) = (false, false, false);
        foreach (var range in text.AsSpan().SplitAny('\r', '\n'))
        {
            if (Field(text.AsSpan()[range]) is not var (name, value)) continue;
            if (name == "sitemap")
            {
                if (sitemaps.Count < MostSitemaps && value.Length > 0) sitemaps.Add(value);
                continue;
            }

            if (name == "user-agent")
            {
                // Several in a row begin one group.
                if (!namesAgents) meansOwn = meansAll = false;
                namesAgents = true;
                if (AgentOf(value) == Product) meansOwn = own.IsNamed = true;
                if (value == "*") meansAll = all.IsNamed = true;
                continue;
            }

            namesAgents = false;
            if (meansOwn) own.Take(name, value);
            if (meansAll) all.Take(name, value);
        }

        // A group that names the program is the only one that counts for it, even with no rule in it.
        var group = own.IsNamed ? own : all;
        return new RobotsRules(group.Rules, group.Delay(LongestDelay), sitemaps.ToImmutable());
    }

    /// <summary>True where the site has nothing against a visit.</summary>
    /// <param name="path">With its query, percent-encoded as it is asked for.</param>
    public bool Allows(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path == "/robots.txt") return true;
        var asked = RobotsRule.Normal(path.Length == 0 ? "/" : path);
        var fitting = rules.Where(rule => rule.Fits(asked)).ToList();
        if (fitting.Count == 0) return true;
        var longest = fitting.Max(rule => rule.Length);
        return fitting.Exists(rule => rule.Length == longest && rule.IsAllowed);
    }

    /// <summary>Whole lines only: "Disallow: /news" cut behind its first slash would forbid the whole site.</summary>
    private static ReadOnlySpan<byte> WithinLimit(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= MaxBytes ? bytes : bytes[..(bytes[..MaxBytes].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];

    private static (string Name, string Value)? Field(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        return colon <= 0 ? null : (line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
    }

    // "Pactwatch/1.0" in a file means "pactwatch", too.
    private static string AgentOf(string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");
        return (end < 0 ? value : value[..end]).ToLowerInvariant();
    }
}

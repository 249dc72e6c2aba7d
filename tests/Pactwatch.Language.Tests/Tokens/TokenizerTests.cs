namespace Pactwatch.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The ministers don't agree.", "The|ministers|do|n't|agree|.")]
    [InlineData("It won't hold", "It|wo|n't|hold")]
    [InlineData("They cannot stay", "They|can|not|stay")]
    [InlineData("Norland's envoy", "Norland|'s|envoy")]
    [InlineData("Norland’s envoy", "Norland|’s|envoy")]
    [InlineData("both states' troops", "both|states|'|troops")]
    [InlineData("We're done; they've left, I'd say", "We|'re|done|;|they|'ve|left|,|I|'d|say")]
    [InlineData("O'Brien met al-Sha'lan", "O'Brien|met|al|-|Sha'lan")]
    [InlineData("in the '90s", "in|the|'90s")]
    [InlineData("the 1990's were hard, 2026's budget is", "the|1990's|were|hard|,|2026|'s|budget|is")]
    [InlineData("they dont want it, thats all", "they|do|nt|want|it|,|that|s|all")]
    [InlineData("gonna, wanna, gotta", "gon|na|,|wan|na|,|got|ta")]
    [InlineData("their theme, its own wont", "their|theme|,|its|own|wo|nt")]
    public void Contractions_are_cut_as_in_Universal_Dependencies(string text, string tokens) => Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData("a UN-led force", "a|UN|-|led|force")]
    [InlineData("a pre-war base in mid-July", "a|pre-war|base|in|mid-July")]
    [InlineData("the 60-day truce", "the|60|-|day|truce")]
    [InlineData("on 19-20 May", "on|19|-|20|May")]
    [InlineData("Quiet – for now — no", "Quiet|–|for|now|—|no")]
    [InlineData("cross-border fire in the mid-1980s", "cross-border|fire|in|the|mid-1980s")]
    [InlineData("from 2014–2017 and 2014-2017", "from|2014|–|2017|and|2014|-|2017")]
    [InlineData("and/or, b/c", "and|/|or|,|b/c")]
    public void Compounds_are_cut_at_hyphens_and_prefixes_are_not(string text, string tokens) => Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData("It costs $700 or €3.5bn.", "It|costs|$|700|or|€|3.5|bn|.")]
    [InlineData("US$40 and 2,500 men", "US$|40|and|2,500|men")]
    [InlineData("at 10:30 or 5pm", "at|10:30|or|5|pm")]
    [InlineData("2025-09-15 and 15/09/2025", "2025-09-15|and|15/09/2025")]
    [InlineData("the 19th and the 1990s", "the|19th|and|the|1990s")]
    [InlineData("up 3.5% in 2024.", "up|3.5|%|in|2024|.")]
    [InlineData("£20m, US$3bn", "£|20|m|,|US$|3|bn")]
    [InlineData("at 10:30pm for 24hrs", "at|10:30|pm|for|24|hrs")]
    [InlineData("call +44 20 7946 or 1-800-555-0100", "call|+44|20|7946|or|1-800-555-0100")]
    [InlineData("notes [13,14] on 13,140 men", "notes|[|13|,|14|]|on|13,140|men")]
    [InlineData("hit .265, or 1/2", "hit|.265|,|or|1|/|2")]
    public void Numbers_are_whole_and_their_units_apart(string text, string tokens) => Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData("Mr. J. F. Vane of the U.S. Army", "Mr.|J.|F.|Vane|of|the|U.S.|Army")]
    [InlineData("signed in Aug.2021 there", "signed|in|Aug.|2021|there")]
    [InlineData("on Sept. 15", "on|Sept.|15")]
    [InlineData("The answer was no.", "The|answer|was|no|.")]
    [InlineData("a Ph.D. and an M.Sc. from there", "a|Ph.D.|and|an|M.Sc.|from|there")]
    [InlineData("LT. GEN. VANE", "LT.|GEN.|VANE")]
    [InlineData("tents, food, etc. and water etc.", "tents|,|food|,|etc.|and|water|etc|.")]
    [InlineData("Vane Inc.. The end", "Vane|Inc.|.|The|end")]
    public void Abbreviations_keep_their_full_stop(string text, string tokens) => Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData("see https://example.org/a-b?c=1.", "see|https://example.org/a-b?c=1|.")]
    [InlineData("(www.example.org)", "(|www.example.org|)")]
    [InlineData("mail press@example.org, please", "mail|press@example.org|,|please")]
    [InlineData("@envoy posts #truce2026", "@envoy|posts|#truce2026")]
    [InlineData("see vane.org/reports, or REPORT.pdf.", "see|vane.org/reports|,|or|REPORT.pdf|.")]
    [InlineData("the group alt.news.treaties", "the|group|alt.news.treaties")]
    [InlineData("it ended.they left.Then rest", "it|ended|.|they|left|.|Then|rest")]
    public void Addresses_handles_and_tags_are_whole(string text, string tokens) => Tokens(text).ShouldBe(tokens);

    [Theory]
    [InlineData("“Peace,” he said…", "“|Peace|,|”|he|said|…")]
    [InlineData("What?! No...", "What|?!|No|...")]
    [InlineData("so.? ----== !!!", "so|.?|----==|!!!")]
    [InlineData("yes :-) no :(", "yes|:-)|no|:(")]
    [InlineData("a <b> (c)", "a|<|b|>|(|c|)")]
    [InlineData("yes 👩‍🚀👍🏽", "yes|👩‍🚀|👍🏽")]
    [InlineData("السلام عليكم.", "السلام|عليكم|.")]
    public void Signs_stand_alone_and_runs_of_one_sign_together(string text, string tokens) => Tokens(text).ShouldBe(tokens);

    private static string Tokens(string text) =>
        string.Join('|', LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]).Tokens.Select(token => token.Span.In(text)));
}

using System.Collections.Immutable;

namespace Pactwatch.Benchmarks.Accords;

/// <summary>The words that the generated agreement's reports are put together of; all names are invented.</summary>
internal static class AccordWords
{
    public static readonly ImmutableArray<string> Places =
    [
        "Tervel", "Oskar Valley", "Mirnabad", "Caldera Point", "Ruvenne", "Port Salis", "Haldane", "Vostrik", "Engadar", "Quillan", "Lower Ash", "Brenna",
        "Nortal", "Sevrin", "Dunmark", "Ostrava Hill", "Kelvora", "Pirene", "Talmuth", "Yarrow",
    ];

    public static readonly ImmutableArray<string> Towns =
        [.. from start in new[] { "Al", "Bre", "Cor", "Del", "Fen", "Gar", "Hol", "Jas", "Kil", "Lor", "Mon", "Ner", "Pas", "Rin", "Sul", "Tam", "Ver", "Wes" } from end in new[] { "mouth", "stead", "vale", "burn", "wick", "grad", "haven", "more" } select start + end];

    public static readonly ImmutableArray<string> Papers = ["Herald", "Courier", "Tribune", "Standard", "Observer", "Chronicle", "Dispatch", "Mercury", "Echo", "Argus"];

    public static readonly ImmutableArray<string> Titles =
        ["Belmora and Karsk press on with withdrawal", "Accord on bases holds, envoys say", "Troops leave as Karsk waits", "Prisoners and crossings: what comes next", "Belmora's long goodbye", "Karsk counts the days"];

    public static readonly ImmutableArray<string> Tellers =
        ["Under the accord", "According to the text signed in Ruvenne,", "Officials said", "A spokesman in the capital said", "The joint commission confirmed that", "Envoys of both sides said", "As agreed last winter,", "Two diplomats said that"];

    public static readonly ImmutableArray<string> Asides =
    [
        "a step that farmers nearby had long asked for", "which neither side had expected so early", "after months of talks behind closed doors", "though the roads there are poor", "in spite of heavy snow",
        "much to the surprise of observers", "as the second schedule has it", "while schools stay shut", "to the relief of traders", "with monitors looking on", "unless the weather turns", "and not a day too soon",
    ];

    public static readonly ImmutableArray<string> Standings =
    [
        "The accord between Belmora and Karsk was signed in the autumn.", "Belmora and Karsk have agreed on the last annex.", "The two governments announced the accord in Ruvenne.",
        "The accord between Karsk and Belmora is in force.", "Parliament in Karsk has yet to ratify the accord.",
    ];

    public static readonly ImmutableArray<string> Abouts = ["About", "Some", "At least", "Nearly", "More than", "Roughly"];

    public static readonly ImmutableArray<string> Speakers =
        [.. from first in new[] { "Ilse", "Marek", "Tadeo", "Runa", "Yusra", "Piet" } from last in new[] { "Vandermolen", "Okoro", "Salenko", "Brandt", "Ruiz", "Hadad", "Lindqvist", "Moreau" } select $"{first} {last}, an aide to the {(last.Length % 2 == 0 ? "Karsk" : "Belmoran")} foreign minister"];

    public static readonly ImmutableArray<string> Openings =
    [
        "For years", "Yesterday", "Not far away", "By most accounts", "Even now", "Down the river", "In private", "For the moment", "Against all odds", "Every morning", "Back home", "On the ground",
        "As ever", "Since the thaw", "After dark", "At the market", "To this day", "All the while", "In theory", "Here and there",
    ];

    public static readonly ImmutableArray<string> Nouns =
        [.. from adjective in new[] { "weary", "quiet", "patient", "stubborn", "careful", "local", "tired", "older", "younger", "hopeful", "angry", "proud" } from noun in new[] { "drivers", "teachers", "shepherds", "clerks", "widows", "engineers", "bakers", "students", "nurses", "sailors", "miners", "judges", "painters", "traders", "cooks" } select $"{adjective} {noun}"];

    public static readonly ImmutableArray<string> Links = ["from", "near", "outside", "around", "in", "east of", "beyond", "across"];

    public static readonly ImmutableArray<string> Verbs =
        ["watch", "help", "distrust", "remember", "feed", "envy", "greet", "avoid", "question", "visit", "follow", "teach", "admire", "blame", "shelter", "miss", "ignore", "praise"];

    public static readonly ImmutableArray<string> Endings =
    [
        "without much ado", "whatever the season", "at the old mill", "behind the station", "over bread and tea", "in the long evenings", "for want of anything better", "with a shrug", "under grey skies",
        "between two wars", "along the canal", "among the ruins", "before the harvest", "past the checkpoint", "like their fathers", "in good faith", "by candlelight", "on foot",
    ];
}

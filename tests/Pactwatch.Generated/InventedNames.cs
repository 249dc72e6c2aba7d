using System.Collections.Immutable;

namespace Pactwatch.Generated;

/// <summary>Names of nobody and nowhere, put together of syllables: some quarter of a million states, a hundred thousand towns.</summary>
internal static class InventedNames
{
    private static readonly ImmutableArray<string> Onsets =
        ["B", "Br", "C", "Cr", "D", "Dr", "F", "Fl", "G", "Gr", "H", "J", "K", "Kr", "L", "M", "N", "P", "Pr", "Qu", "R", "S", "Sk", "St", "T", "Tr", "V", "W", "Z", "Th", "Gl", "Sl"];

    private static readonly ImmutableArray<string> Vowels = ["a", "e", "i", "o", "u", "ai", "ei", "au"];

    private static readonly ImmutableArray<string> Codas = ["l", "r", "n", "m", "s", "st", "rn", "ld", "rk", "nd", "sk", "lv", "rv", "nt", "rd", "lm", "ss", "ll", "rt", "nz"];

    private static readonly ImmutableArray<string> Middles = ["or", "en", "ar", "am", "el", "ov", "in", "ul", "ist", "ed"];

    private static readonly ImmutableArray<string> StateEnds = ["ia", "ovia", "ana", "ora", "eda"];

    private static readonly ImmutableArray<string> TownEnds =
        ["mouth", "stead", "vale", "burn", "wick", "grad", "haven", "more", "ford", "bridge", "ton", "by", "holm", "field", "dal", "berg", "minster", "gate", "well", "cliffe"];

    private static readonly ImmutableArray<string> FirstNames =
    [
        "Mara", "Joris", "Petra", "Tomas", "Hedda", "Milan", "Davor", "Gerda", "Rudi", "Ilse", "Marek", "Tadeo", "Runa", "Yusra", "Piet", "Odile", "Lazar", "Teodora", "Ruben", "Corinna", "Marten", "Bettina", "Fay", "Tobias",
        "Ruth", "Abel", "Marius", "Coralie", "Odette", "Rosal", "Anton", "Bruno", "Clara", "Dora", "Emil", "Frida", "Greta", "Hugo", "Ines", "Jonas", "Karla", "Leon", "Nadia", "Oskar", "Paula", "Stefan", "Vera", "Walter",
    ];

    private static readonly ImmutableArray<string> LastEnds = ["en", "ov", "ley", "man", "sen", "ic", "aux", "ez", "ard", "kin", "elli", "ström", "enko", "oulos", "ade", "iyev"];

    private static readonly ImmutableArray<string> AgencyStarts = ["Nor", "Trans", "Inter", "Pan", "Sea", "Star", "Globe", "Conti", "Meri", "Penta", "Alta", "Orbis"];

    private static readonly ImmutableArray<string> AgencyEnds = ["wire", "press", "desk", "cable", "news", "line"];

    private static readonly ImmutableArray<string> Papers = ["Herald", "Courier", "Tribune", "Standard", "Observer", "Chronicle", "Dispatch", "Mercury", "Echo", "Argus", "Gazette", "Sentinel"];

    private static readonly ImmutableArray<string> Sites = ["News Hub", "Briefing", "Digest", "Today", "Now", "Roundup"];

    private static readonly ImmutableArray<string> Trades = ["Ferries", "Rail", "Steel", "Airways", "Mining", "Docks", "Tramways", "Shipyards"];

    public static string State(Draw draw) => Stem(draw) + draw.Of(Middles) + draw.Of(StateEnds);

    /// <summary>Of or from a state; all states end in a.</summary>
    public static string AdjectiveOf(string state) => state + "n";

    public static string Town(Draw draw) => Stem(draw) + draw.Of(TownEnds);

    public static string Person(Draw draw) => draw.Of(FirstNames) + " " + Stem(draw) + draw.Of(LastEnds);

    public static string Agency(Draw draw) => draw.Of(AgencyStarts) + draw.Of(AgencyEnds);

    public static string PaperOf(string town, Draw draw) => $"{town} {draw.Of(Papers)}";

    public static string Site(Draw draw) => $"{Stem(draw)}{draw.Of(Middles)} {draw.Of(Sites)}";

    public static string Company(string town, Draw draw) => $"{town} {draw.Of(Trades)}";

    private static string Stem(Draw draw) => draw.Of(Onsets) + draw.Of(Vowels) + draw.Of(Codas);
}

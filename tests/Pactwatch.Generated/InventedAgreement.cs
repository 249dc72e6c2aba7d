using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Pactwatch.Generated;

/// <summary>One agreement of nobody: whom it binds, to what and by when. A function of the seed and its number.</summary>
internal sealed class InventedAgreement
{
    /// <summary>Agreements are made within twelve years, so that at any time many run beside each other.</summary>
    private const int Days = 12 * 365;

    private const int FewestTerms = 3;

    private static readonly LocalDate FirstDay = new(2015, 1, 5);

    private static readonly ImmutableArray<string> Kinds = [.. PhraseBook.English.Sections.Where(section => section.EndsWith(" kinds", StringComparison.Ordinal)).Select(section => section[..section.IndexOf(' ', StringComparison.Ordinal)])];

    private InventedAgreement(Draw draw)
    {
        Kind = draw.Of(Kinds);
        Seat = InventedNames.Town(draw);
        Region = InventedNames.Town(draw);
        Capitals = [InventedNames.Town(draw), InventedNames.Town(draw)];
        Parties = Kind == "strike" ? [InventedNames.Company(Region, draw), $"{Region} {draw.Of<string>(["Workers", "Transport", "Crafts"])} Union"] : [InventedNames.State(draw), InventedNames.State(draw)];
        Adjectives = Kind == "strike" ? Capitals : [.. Parties.Select(InventedNames.AdjectiveOf)];
        Called = draw.Of(PhraseBook.English.In(Kind + " kinds"));
        On = FirstDay.PlusDays(draw.Below(Days));
        Speakers = [.. Enumerable.Range(0, 6).Select(_ => InventedNames.Person(draw))];
        Agency = InventedNames.Agency(draw);
        Papers = [.. Capitals.Concat([Seat, Region]).Select(town => InventedNames.PaperOf(town, draw))];
        Towns = [Seat, Region, .. Enumerable.Range(0, 4).Select(_ => InventedNames.Town(draw))];
        Terms = [.. DrawTerms(draw)];
    }

    /// <summary>The word that the phrase book's sections of it begin with.</summary>
    public string Kind { get; }

    /// <summary>What reports call it: "pullout deal".</summary>
    public string Called { get; }

    /// <summary>Two states, or a company and a union.</summary>
    public ImmutableArray<string> Parties { get; }

    public ImmutableArray<string> Adjectives { get; }

    public ImmutableArray<string> Capitals { get; }

    public string Region { get; }

    /// <summary>Where it was made.</summary>
    public string Seat { get; }

    /// <summary>When the first report of it was published.</summary>
    public LocalDate On { get; }

    public ImmutableArray<string> Speakers { get; }

    /// <summary>The agency whose text others carry.</summary>
    public string Agency { get; }

    /// <summary>The papers that follow it, each in its town.</summary>
    public ImmutableArray<string> Papers { get; }

    public ImmutableArray<string> Towns { get; }

    public ImmutableArray<InventedTerm> Terms { get; }

    public static InventedAgreement Make(ulong seed, int number) => new(Draw.For(seed, (ulong)number));

    /// <summary>What every sentence about it may name.</summary>
    public Dictionary<string, string> Slots() => new(StringComparer.Ordinal)
    {
        ["a"] = Parties[0],
        ["b"] = Parties[1],
        ["adjA"] = Adjectives[0],
        ["adjB"] = Adjectives[1],
        ["capA"] = Capitals[0],
        ["capB"] = Capitals[1],
        ["company"] = Parties[0],
        ["union"] = Parties[1],
        ["region"] = Region,
        ["seat"] = Seat,
        ["called"] = Called,
        ["agency"] = Agency,
    };

    /// <summary>The same and what a sentence about one of its terms may name.</summary>
    public Dictionary<string, string> Slots(InventedTerm term)
    {
        var slots = Slots();
        var (actor, other) = term.IsFirstActing ? (0, 1) : (1, 0);
        slots["actor"] = Parties[actor];
        slots["other"] = Parties[other];
        slots["adjective"] = Adjectives[actor];
        slots["adjOther"] = Adjectives[other];
        slots["amount"] = term.Amount.ToString("N0", CultureInfo.InvariantCulture);
        slots["site"] = term.Site;
        slots["due"] = DueIn(term);
        return slots;
    }

    private static string DueIn(InventedTerm term) => term.IsMonth
        ? term.Due.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : term.Due.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private IEnumerable<InventedTerm> DrawTerms(Draw draw)
    {
        var opening = Kind + " due ";
        var kinds = PhraseBook.English.Sections.Where(section => section.StartsWith(opening, StringComparison.Ordinal)).ToList();
        var count = FewestTerms + draw.Below(3);
        for (var number = 0; number < count; number++)
        {
            var words = kinds[(number + draw.Below(2)) % kinds.Count][opening.Length..].Split(' ');
            var (low, high, step) = (Number(words[1]), Number(words[2]), Number(words[3]));
            var due = On.PlusDays(20 + draw.Below(700));
            var isMonth = draw.Percent(30);
            if (isMonth) due = due.With(DateAdjusters.EndOfMonth);
            yield return new InventedTerm(string.Join(' ', words), draw.Percent(60), low + (step * draw.Below(((high - low) / step) + 1)), InventedNames.Town(draw), due, isMonth, draw.Percent(65));
        }
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Pactwatch.Generated;

/// <summary>Writes single reports of one agreement, each kind of outlet in its own way.</summary>
internal sealed class StoryWriter(InventedAgreement agreement, Draw draw)
{
    private static PhraseBook Book => PhraseBook.English;

    /// <summary>The agency's text, with its dateline and who wrote it.</summary>
    public GeneratedReport Agencys(string news, LocalDate day, IReadOnlyList<InventedTerm> terms, InventedTerm? moved = null)
    {
        var writer = InventedNames.Person(draw);
        var slots = SlotsOn(day);
        slots["writer"] = writer;
        slots["editor"] = InventedNames.Person(draw);
        var lead = $"{agreement.Seat.ToUpperInvariant()}, {day.ToString("MMMM d", CultureInfo.InvariantCulture)} ({agreement.Agency}) - {Book.Say(news, draw, slots)}.";
        return Report(news, day, agreement.Agency, writer, [lead, .. Body(terms, moved, slots), Book.Say("credit", draw, slots)], endsWithCredit: true);
    }

    /// <summary>A paper's own report: the same terms in its own words, and somebody it spoke to.</summary>
    public GeneratedReport Paper(string news, LocalDate day, int paper, IReadOnlyList<InventedTerm> terms)
    {
        var slots = SlotsOn(day);
        slots["outlet"] = agreement.Papers[paper];
        return Report(news, day, agreement.Papers[paper], InventedNames.Person(draw), [Book.Say(news, draw, slots) + ".", .. Body(terms, null, slots)]);
    }

    /// <summary>A site that carries another's text, all or most of it, and says whose it is.</summary>
    public GeneratedReport Copy(GeneratedReport from)
    {
        var slots = agreement.Slots();
        slots["agency"] = from.Outlet;
        var isWhole = draw.Percent(50);
        var told = from.EndsWithCredit ? from.Paragraphs[..^1] : from.Paragraphs;
        ImmutableArray<string> paragraphs = isWhole && from.EndsWithCredit ? from.Paragraphs : [.. told.Where((_, at) => isWhole || at == 0 || draw.Percent(80)), Book.Say("copied", draw, slots)];
        return new GeneratedReport(0, 0, from.Title, InventedNames.Site(draw), null, from.PublishedOn.PlusDays(draw.Below(2)), "", paragraphs, EndsWithCredit: true);
    }

    /// <summary>A paper that tells what another reported in other words.</summary>
    public GeneratedReport Retold(GeneratedReport from, LocalDate day, int paper)
    {
        var slots = SlotsOn(day);
        slots["agency"] = from.Outlet;
        var told = agreement.Terms.Select(term => Book.Say("told", draw, With(slots, "term", Due(term))) + ".");
        return Report("followed", day, agreement.Papers[paper], null, [.. told.Select(sentence => $"{sentence} {Matter(slots)}"), Matter(slots)]);
    }

    /// <summary>What became of one term, told on a day about its last one.</summary>
    public GeneratedReport Outcome(InventedTerm term, LocalDate notBefore)
    {
        var happened = term.Due.PlusDays(term.IsKept ? -draw.Below(10) : 1 + draw.Below(5));
        if (happened < notBefore) happened = notBefore.PlusDays(1);
        var day = happened.PlusDays(1);
        var slots = SlotsOn(day);
        foreach (var (name, value) in agreement.Slots(term)) slots[name] = value;
        slots["day"] = happened.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var outcome = Book.Say($"{agreement.Kind} {(term.IsKept ? "kept" : "broken")} {term.Name.Split(' ')[0]}", draw, slots) + ".";
        var promised = Book.Say("under", draw, With(slots, "term", Due(term))) + ".";
        return Report("followed", day, draw.Percent(50) ? agreement.Agency : agreement.Papers[draw.Below(2)], InventedNames.Person(draw), [$"{outcome} {promised}", Quote(slots), $"{Matter(slots)} {Matter(slots)}", Figure(slots), Quote(slots), $"{Matter(slots)} {Matter(slots)}", Matter(slots)]);
    }

    /// <summary>The terms as a paper has them that heard one amount otherwise.</summary>
    public ImmutableArray<InventedTerm> WithOneFigureOtherwise() => agreement.Terms.SetItem(0, agreement.Terms[0] with { Amount = agreement.Terms[0].Amount + 1 + draw.Below(9) });

    /// <summary>The terms as they were signed: one is due some months later.</summary>
    public ImmutableArray<InventedTerm> WithOneDayMoved(out InventedTerm moved)
    {
        var at = draw.Below(agreement.Terms.Length);
        var due = agreement.Terms[at].Due.PlusMonths(1 + draw.Below(6));
        moved = agreement.Terms[at] with { Due = agreement.Terms[at].IsMonth ? due.With(DateAdjusters.EndOfMonth) : due };
        return agreement.Terms.SetItem(at, moved);
    }

    private IEnumerable<string> Body(IReadOnlyList<InventedTerm> terms, InventedTerm? moved, Dictionary<string, string> slots)
    {
        foreach (var term in terms)
        {
            slots["site"] = term.Site;
            yield return Book.Say(term == moved ? "moved" : "under", draw, With(slots, "term", Due(term))) + ". " + Matter(slots);
        }

        yield return Quote(slots);
        yield return Figure(slots) + " " + Matter(slots);
        yield return Quote(slots);
        for (var more = draw.Below(3); more > 0; more--) yield return Matter(slots) + " " + Matter(slots);
    }

    private string Due(InventedTerm term)
    {
        var opening = $"{agreement.Kind} due {term.Name}";
        return Book.Say(draw, draw.Of(Book.In(opening)), agreement.Slots(term), startsSentence: false);
    }

    private string Quote(Dictionary<string, string> slots)
    {
        var side = draw.Below(2);
        slots["adjX"] = agreement.Adjectives[side];
        slots["speaker"] = agreement.Speakers[(side * 3) + draw.Below(3)];
        slots["role"] = Book.Say(draw, draw.Of(Book.In(agreement.Kind == "strike" ? "roles strike" : "roles")), slots, startsSentence: false);
        foreach (var place in (ReadOnlySpan<string>)["ta", "tb", "tc"]) slots[place] = draw.Of(agreement.Towns);
        slots["words"] = Book.Say("words", draw, slots);
        return Book.Say("quote", draw, slots);
    }

    private string Figure(Dictionary<string, string> slots)
    {
        slots["count"] = ((1 + draw.Below(90)) * 50).ToString("N0", CultureInfo.InvariantCulture);
        slots["person"] = InventedNames.Person(draw);
        return Book.Say("figure", draw, slots) + ".";
    }

    private string Matter(Dictionary<string, string> slots) => Book.Say("matter", draw, With(With(slots, "town", draw.Of(agreement.Towns)), "person", InventedNames.Person(draw))) + ".";

    private Dictionary<string, string> SlotsOn(LocalDate day)
    {
        var slots = agreement.Slots();
        slots["weekday"] = day.DayOfWeek.ToString();
        slots["year"] = day.Year.ToString(CultureInfo.InvariantCulture);
        slots["outlet"] = agreement.Agency;
        slots["site"] = agreement.Region;
        return slots;
    }

    private static Dictionary<string, string> With(Dictionary<string, string> slots, string name, string value)
    {
        slots[name] = value;
        return slots;
    }

    private GeneratedReport Report(string news, LocalDate day, string outlet, string? byline, ImmutableArray<string> paragraphs, bool endsWithCredit = false) =>
        new(0, 0, Book.Say("titles " + news, draw, agreement.Slots()), outlet, byline, day, "", paragraphs, endsWithCredit);
}

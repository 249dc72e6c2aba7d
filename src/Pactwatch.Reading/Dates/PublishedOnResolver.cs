using NodaTime;
using NodaTime.Text;
using Pactwatch.Text;

namespace Pactwatch.Reading.Dates;

/// <summary>
/// From what was given and what the page states to a belief about its date: given, then the statements in the order of
/// <see cref="DateSource"/>, save that a line which clearly is the page's dateline stands above what the page tells
/// machines: editors see to the one, programs fill in the other. What the page itself says is kept beside a given date.
/// Nothing is measured against a clock.
/// </summary>
internal sealed class PublishedOnResolver
{
    // The outlet's day may be over where the fetcher's isn't yet.
    private const int DaysAhead = 1;

    private readonly DateOrder order;
    private readonly LocalDate? retrievedOn;
    private readonly (LocalDate From, LocalDate To)? address;

    private DateStatement[] statements;

    /// <param name="statements">What the report states of its dates.</param>
    /// <param name="order">In which order it writes day and month as numbers.</param>
    /// <param name="url">Its address, or null.</param>
    /// <param name="retrievedOn">The day on which it was fetched, or null: no statement of a later day is believed.</param>
    public PublishedOnResolver(IReadOnlyList<DateStatement> statements, DateOrder order, string? url, LocalDate? retrievedOn = null)
    {
        this.order = order;
        this.retrievedOn = retrievedOn;
        address = UrlDate.Find(url);
        this.statements = [.. statements.Where(statement => !statement.IsModification).OrderBy(statement => statement.Source)];
        ModifiedOn = LatestChange([.. statements.Where(statement => statement.IsModification)]);
        // What was last changed earlier was not published then: such a line tells of something to come.
        if (ModifiedOn is { } changed) this.statements = Array.FindAll(this.statements, statement => statement.Source < DateSource.NearLine || !(ClearDay(statement) > changed.Day.PlusDays(DaysAhead)));
    }

    /// <summary>The day of the latest change, by the best source that states one; null where none does.</summary>
    public (LocalDate Day, string Words)? ModifiedOn { get; }

    /// <summary>What the page tells machines, where its readers see another day and that is believed; else null.</summary>
    public DateStatement? Contradicted { get; private set; }

    public PublishedBelief Resolve(LocalDate? given)
    {
        var stated = NotAhead(Stated());
        // A text of which only its last change is dated is, as it stands, of that day.
        if (stated is { Date: null, From: null } && ModifiedOn is { } changed) stated = PublishedBelief.On(changed.Day, PublishedBasis.Inferred, changed.Words);
        if (given is not { } date) return stated;
        Contradicted = null;
        return PublishedBelief.On(date, PublishedBasis.Given, stated.Words) with { Stated = stated.Stated };
    }

    // A date after the day of fetching is a fault of the page, or of its clock; what else it states may be right.
    private PublishedBelief NotAhead(PublishedBelief stated)
    {
        if (retrievedOn is not { } fetched || stated.Date is not { } ahead || ahead <= fetched.PlusDays(DaysAhead)) return stated;
        statements = Array.FindAll(statements, statement => !(ClearDay(statement) > fetched.PlusDays(DaysAhead)));
        Contradicted = null;
        var rest = Stated();
        if (rest.Date > fetched.PlusDays(DaysAhead)) rest = PublishedBelief.Unknown;
        var conflict = $"The page is dated {LocalDatePattern.Iso.Format(ahead)}, but it was fetched on {LocalDatePattern.Iso.Format(fetched)}.";
        return rest with { Stated = ahead, Conflict = conflict, To = rest.To ?? fetched, Words = rest.Words ?? stated.Words };
    }

    private PublishedBelief Stated()
    {
        var told = Array.Find(statements, statement => statement.Source < DateSource.Line && ClearDay(statement) is not null);
        var seen = Array.Find(statements, statement => statement.Source == DateSource.Line && ClearDay(statement) is { } day && Fits(day));
        if (told is not null && seen is { Weight: > 0 } && ClearDay(told) != ClearDay(seen))
        {
            Contradicted = OutletsDay(told) == ClearDay(seen) ? null : told;
            return PublishedBelief.On(ClearDay(seen)!.Value, seen.Basis, seen.Words);
        }

        return InOrder();
    }

    private PublishedBelief InOrder()
    {
        PublishedBelief? range = null;
        var isAddressAsked = address is null;
        foreach (var statement in statements)
        {
            if (statement.Source > DateSource.Address && !isAddressAsked)
            {
                isAddressAsked = true;
                if (FromAddress(ref range) is { } day) return day;
            }

            if (statement.Mention.Resolve(order) is not { } days) continue;
            if (ClearDay(statement) is { } clear)
            {
                if (statement.Source < DateSource.Line || Fits(clear)) return Narrowed(range, OutletsDay(statement), statement.Basis, statement.Words);
            }
            else
            {
                range ??= new PublishedBelief(null, statement.Basis, days.From, days.To, null, null, statement.Words);
            }
        }

        if (!isAddressAsked && FromAddress(ref range) is { } last) return last;
        return range ?? PublishedBelief.Unknown with { Words = Array.Find(statements, statement => statement.Mention.Year is null)?.Words };
    }

    private PublishedBelief? FromAddress(ref PublishedBelief? range)
    {
        var (from, to) = address!.Value;
        if (from == to) return Narrowed(range, from, PublishedBasis.Url, null);
        if (WithDay(from, to) is { } day) return day;
        range ??= new PublishedBelief(null, PublishedBasis.Url, from, to, null, null);
        return null;
    }

    /// <summary>The one day that a statement means; an unclear one is cleared by another that states one of its two readings.</summary>
    private LocalDate? ClearDay(DateStatement statement)
    {
        if (statement.Mention.Resolve(DateOrder.Unknown) is not { } open) return null;
        if (open.From == open.To) return open.From;
        foreach (var other in statements)
        {
            if (other.Source >= DateSource.Script || other.Mention.Resolve(DateOrder.Unknown) is not { } days || days.From != days.To) continue;
            if (days.From == open.From || days.From == open.To) return days.From;
        }

        return statement.Mention.Resolve(order) is { } ordered && ordered.From == ordered.To ? ordered.From : null;
    }

    // A line that dates something else hardly falls into the month of the address, or a few days beside it.
    private bool Fits(LocalDate day) => address is not { } days || (day >= days.From.PlusDays(-3) && day <= days.To.PlusDays(3));

    // A stamp in UTC late or early in the day can lie on another day than that of the outlet, which its readers see.
    private LocalDate OutletsDay(DateStatement statement)
    {
        const int EarliestForNext = 10;
        const int LatestForBefore = 12;
        var stamped = ClearDay(statement)!.Value;
        if (statement.Mention.UtcHour is not { } hour || (address is { } days && days.From == days.To && days.From == stamped)) return stamped;
        foreach (var other in statements)
        {
            if (other.Source is not (DateSource.Line or DateSource.NearLine) || other.Mention.UtcHour is not null || ClearDay(other) is not { } day) continue;
            if (day == stamped) return stamped;
            if ((hour >= EarliestForNext && day == stamped.PlusDays(1)) || (hour < LatestForBefore && day == stamped.PlusDays(-1))) return day;
        }

        return stamped;
    }

    // A clear date tells which end of an unclear one was meant; the stronger basis of the two then stands.
    private static PublishedBelief Narrowed(PublishedBelief? range, LocalDate date, PublishedBasis basis, string? words) =>
        range is not null && (range.From == date || range.To == date)
            ? PublishedBelief.On(date, range.Basis, range.Words)
            : PublishedBelief.On(date, basis, words);

    // "TARRIN, May 16" on a page whose address says 2031/05.
    private PublishedBelief? WithDay(LocalDate from, LocalDate to)
    {
        foreach (var statement in statements)
        {
            if (statement.Mention is { Year: null } mention && mention.Month == from.Month && mention.Day <= to.Day)
                return PublishedBelief.On(new LocalDate(from.Year, mention.Month, mention.Day), statement.Basis, statement.Words);
        }

        return null;
    }

    private (LocalDate Day, string Words)? LatestChange(DateStatement[] changes)
    {
        foreach (var group in changes.GroupBy(change => change.Source).OrderBy(group => group.Key))
        {
            (LocalDate Day, string Words)? latest = null;
            foreach (var change in group)
            {
                if (change.Mention.Resolve(order) is { } days && days.From == days.To && (latest is null || days.From > latest.Value.Day)) latest = (days.From, change.Words);
            }

            if (latest is not null) return latest;
        }

        return null;
    }
}

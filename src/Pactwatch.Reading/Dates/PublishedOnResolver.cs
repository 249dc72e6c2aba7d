using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reading.Dates;

/// <summary>
/// From what was given and what the page states to a belief about its date: given, then the statements in the order of
/// <see cref="DateSource"/>. What the page itself says is kept beside a given date. Nothing is measured against a clock.
/// </summary>
internal static class PublishedOnResolver
{
    public static PublishedBelief Resolve(LocalDate? given, IReadOnlyList<DateStatement> statements, DateOrder order, string? url)
    {
        var stated = Stated([.. statements.Where(statement => !statement.IsModification).OrderBy(statement => statement.Source)], order, url);
        if (stated is { Date: null, From: null } && ModifiedOn(statements, order) is { } changed)
            stated = PublishedBelief.On(changed.Day, PublishedBasis.Inferred, changed.Words);
        if (given is not { } date) return stated;
        return PublishedBelief.On(date, PublishedBasis.Given, stated.Words) with { Stated = stated.Stated };
    }

    /// <summary>The day of the latest change that the page states, from its best source that states one that is clear; null where none does.</summary>
    public static (LocalDate Day, string Words)? ModifiedOn(IReadOnlyList<DateStatement> statements, DateOrder order)
    {
        (LocalDate Day, string Words, DateSource Source)? latest = null;
        foreach (var statement in statements)
        {
            if (!statement.IsModification || statement.Mention.Resolve(order) is not { } days || days.From != days.To) continue;
            if (latest is null || statement.Source < latest.Value.Source || (statement.Source == latest.Value.Source && days.From > latest.Value.Day)) latest = (days.From, statement.Words, statement.Source);
        }

        return latest is { } found ? (found.Day, found.Words) : null;
    }

    private static PublishedBelief Stated(IReadOnlyList<DateStatement> statements, DateOrder order, string? url)
    {
        PublishedBelief? range = null;
        var address = UrlDate.Find(url);
        var isAddressAsked = address is null;
        foreach (var statement in statements)
        {
            if (statement.Source > DateSource.Address && !isAddressAsked)
            {
                isAddressAsked = true;
                if (FromAddress(statements, address!.Value, ref range) is { } day) return day;
            }

            if (statement.Mention.Resolve(order) is not { } days) continue;
            if (days.From == days.To) return Narrowed(range, OutletsDay(statement, days.From, statements, order), statement.Basis, statement.Words);
            range ??= new PublishedBelief(null, statement.Basis, days.From, days.To, null, null, statement.Words);
        }

        if (!isAddressAsked && FromAddress(statements, address!.Value, ref range) is { } last) return last;
        return range ?? PublishedBelief.Unknown with { Words = WordsWithoutYear(statements) };
    }

    private static PublishedBelief? FromAddress(IReadOnlyList<DateStatement> statements, (LocalDate From, LocalDate To) address, ref PublishedBelief? range)
    {
        if (address.From == address.To) return Narrowed(range, address.From, PublishedBasis.Url, null);
        if (WithDay(statements, address) is { } day) return day;
        range ??= new PublishedBelief(null, PublishedBasis.Url, address.From, address.To, null, null);
        return null;
    }

    // A stamp in UTC late or early in the day can lie on another day than that of the outlet, which its readers see.
    private static LocalDate OutletsDay(DateStatement statement, LocalDate stamped, IReadOnlyList<DateStatement> statements, DateOrder order)
    {
        const int EarliestForNext = 10;
        const int LatestForBefore = 12;
        if (statement.Mention.UtcHour is not { } hour) return stamped;
        foreach (var other in statements)
        {
            if (other.Source is not DateSource.Line || other.Mention.UtcHour is not null || other.Mention.Resolve(order) is not { } days || days.From != days.To) continue;
            if (days.From == stamped) return stamped;
            if ((hour >= EarliestForNext && days.From == stamped.PlusDays(1)) || (hour < LatestForBefore && days.From == stamped.PlusDays(-1))) return days.From;
        }

        return stamped;
    }

    // A clear date tells which end of an unclear one was meant; the stronger basis of the two then stands.
    private static PublishedBelief Narrowed(PublishedBelief? range, LocalDate date, PublishedBasis basis, string? words) =>
        range is not null && (range.From == date || range.To == date)
            ? PublishedBelief.On(date, range.Basis, range.Words)
            : PublishedBelief.On(date, basis, words);

    // "TARRIN, May 16" on a page whose address says 2031/05.
    private static PublishedBelief? WithDay(IReadOnlyList<DateStatement> statements, (LocalDate From, LocalDate To) month)
    {
        foreach (var statement in statements)
        {
            var mention = statement.Mention with { Year = month.From.Year };
            if (statement.Mention.Year is null && mention.Month == month.From.Month && mention.Day <= month.To.Day)
                return PublishedBelief.On(new LocalDate(month.From.Year, mention.Month, mention.Day), statement.Basis, statement.Words);
        }

        return null;
    }

    private static string? WordsWithoutYear(IReadOnlyList<DateStatement> statements) =>
        statements.FirstOrDefault(statement => statement.Mention.Year is null)?.Words;
}

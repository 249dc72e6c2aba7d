using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reading.Dates;

/// <summary>
/// From what was given and what the page states to a belief about its date: given, then metadata, then its text, then
/// its address. What the page itself says is kept beside a given date. Nothing is measured against a clock.
/// </summary>
internal static class PublishedOnResolver
{
    public static PublishedBelief Resolve(LocalDate? given, IReadOnlyList<DateStatement> statements, DateOrder order, string? url)
    {
        var stated = Stated(statements, order, url);
        if (given is not { } date) return stated;
        return PublishedBelief.On(date, PublishedBasis.Given, stated.Words) with { Stated = stated.Stated };
    }

    /// <summary>The day of the latest change that the page states; null where it states none that is clear.</summary>
    public static LocalDate? ModifiedOn(IReadOnlyList<DateStatement> statements, DateOrder order)
    {
        LocalDate? latest = null;
        foreach (var statement in statements)
        {
            if (!statement.IsModification || statement.Mention.Resolve(order) is not { } days || days.From != days.To) continue;
            if (latest is null || days.From > latest) latest = days.From;
        }

        return latest;
    }

    private static PublishedBelief Stated(IReadOnlyList<DateStatement> statements, DateOrder order, string? url)
    {
        PublishedBelief? range = null;
        foreach (var basis in (PublishedBasis[])[PublishedBasis.Metadata, PublishedBasis.Text])
        {
            foreach (var statement in statements)
            {
                if (statement.Basis != basis || statement.IsModification || statement.Mention.Resolve(order) is not { } days) continue;
                if (days.From == days.To) return Narrowed(range, days.From, basis, statement.Words);
                range ??= new PublishedBelief(null, basis, days.From, days.To, null, null, statement.Words);
            }
        }

        if (UrlDate.Find(url) is { } address)
        {
            if (address.From == address.To) return Narrowed(range, address.From, PublishedBasis.Url, null);
            range ??= WithDay(statements, address)
                ?? new PublishedBelief(null, PublishedBasis.Url, address.From, address.To, null, null);
        }

        return range ?? PublishedBelief.Unknown with { Words = WordsWithoutYear(statements) };
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
            if (statement.Mention.Year is null && !statement.IsModification && mention.Month == month.From.Month
                && mention.Day <= month.To.Day)
                return PublishedBelief.On(new LocalDate(month.From.Year, mention.Month, mention.Day), statement.Basis, statement.Words);
        }

        return null;
    }

    private static string? WordsWithoutYear(IReadOnlyList<DateStatement> statements) =>
        statements.FirstOrDefault(statement => !statement.IsModification && statement.Mention.Year is null)?.Words;
}

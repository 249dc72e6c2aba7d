using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Filters;

/// <summary>What an address asks of the ledger's table.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Misread">Names in the address whose value says nothing; they narrow nothing, and the page says so.</param>
public sealed record LedgerQuery(LedgerFilter Filter, LedgerSort Sort, ImmutableArray<LedgerColumn> Columns, int Page, ImmutableArray<string> Misread)
{
    public static LedgerQuery Usual { get; } = new(LedgerFilter.None, default, LedgerColumns.Usual, 1, []);

    /// <summary>All names that the table reads in an address.</summary>
    public static ImmutableArray<string> Names { get; } = ["party", "act", "state", "place", "from", "to", "due", "q", "sort", "column", "page"];

    public static LedgerQuery Of(PageAddress address)
    {
        var misread = ImmutableArray.CreateBuilder<string>();
        var filter = new LedgerFilter(
            address["party"], Read("act", ActNamed), ReadAll("state", StateNamed), address["place"], Read("from", Day), Read("to", Day), Read("due", DueNamed),
            [.. (address["q"] ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(12)]);
        var sort = Read("sort", LedgerSort.Named) ?? default;
        var columns = ReadAll("column", LedgerColumns.Named);
        var page = Read("page", Number) ?? 1;
        return new LedgerQuery(filter, sort, columns.IsEmpty ? LedgerColumns.Usual : [.. LedgerColumns.All.Where(columns.Contains)], page, misread.ToImmutable());

        T? Read<T>(string name, Func<string, T?> named)
            where T : struct
        {
            if (address[name] is not { } value) return null;
            var read = named(value);
            if (read is null) misread.Add(name);
            return read;
        }

        ImmutableArray<T> ReadAll<T>(string name, Func<string, T?> named)
            where T : struct
        {
            var read = address.All(name).Select(named).ToList();
            if (read.Contains(null)) misread.Add(name);
            return [.. read.OfType<T>().Distinct()];
        }
    }

    private static Act? ActNamed(string word) => Named<Act>(word, act => act.Word());

    private static UndertakingState? StateNamed(string word) => Named<UndertakingState>(word, state => state.Word());

    private static DueGroup? DueNamed(string word) => Named<DueGroup>(word, DueGroups.Word);

    private static T? Named<T>(string word, Func<T, string> wordOf)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (wordOf(value) == word) return value;
        }

        return null;
    }

    private static LocalDate? Day(string words) => LocalDatePattern.Iso.Parse(words) is { Success: true, Value: var day } ? day : null;

    private static int? Number(string words) =>
        int.TryParse(words, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

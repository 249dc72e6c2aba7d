using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Web.Hosting;

namespace Pactwatch.Web.Api;

/// <summary>A request of a program: its parameters, read strictly, and the ledger that it asks about.</summary>
internal sealed class ApiRequest(HttpContext context, ServerSources sources)
{
    public const int MostItems = 500;

    private const int UsualItems = 50;

    private (SourcedLedger Ledger, int ProtectedReports)? exported;

    public HttpContext Context => context;

    public ServerSources Sources => sources;

    /// <summary>The ledger as of the day in the address, without protected reports.</summary>
    public SourcedLedger Ledger => Export.Ledger;

    /// <summary>How many protected reports were left out.</summary>
    public int ProtectedReports => Export.ProtectedReports;

    public LedgerParts Parts => field ??= new LedgerParts(Ledger);

    public int Limit
    {
        get
        {
            if (Text("limit") is not { } given) return UsualItems;
            return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostItems ? limit : throw new ProblemException(Problem.BadParameter, $"limit is “{given}”. Give a number from 1 to {MostItems}.");
        }
    }

    /// <summary>The key that a list goes on after; null from the beginning.</summary>
    public string? After => Text("cursor") is { } cursor ? Decode(cursor) : null;

    private (SourcedLedger Ledger, int ProtectedReports) Export => exported ??= sources.Export is { } export ? export(Day("asOf")) : (sources.Ledger(Day("asOf")), 0);

    /// <summary>A part of the path.</summary>
    public string Named(string name) => context.Request.RouteValues[name] as string ?? "";

    /// <summary>A parameter, or null where it isn't given.</summary>
    public string? Text(string name)
    {
        var given = context.Request.Query[name];
        return given.Count switch
        {
            0 => null,
            1 => given[0] ?? "",
            _ => throw new ProblemException(Problem.BadParameter, $"{name} is given {given.Count} times. Give it once."),
        };
    }

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new ProblemException(Problem.BadParameter, $"{name} is “{other}”. Give true or false."),
    };

    public LocalDate? Day(string name)
    {
        if (Text(name) is not { } given) return null;
        return LocalDatePattern.Iso.Parse(given) is { Success: true, Value: var day } ? day : throw new ProblemException(Problem.BadDay, $"{name} is “{given}”. Give one day as year, month and day: {name}=2026-06-30.");
    }

    /// <summary>One of the values that a parameter can have.</summary>
    public T? Choice<T>(string name, Func<T, string> wordOf)
        where T : struct, Enum
    {
        if (Text(name) is not { } given) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (wordOf(value) == given) return value;
        }

        throw new ProblemException(Problem.BadParameter, $"{name} is “{given}”. Give one of {string.Join(", ", Enum.GetValues<T>().Select(wordOf).Distinct(StringComparer.Ordinal))}.");
    }

    public Accord Accord(string id) => Ledger.Accords.FirstOrDefault(accord => accord.Id == id) ?? throw new ProblemException(Problem.NotFound, $"The ledger has no accord {id} as of this day.");

    /// <summary>The accord that a list is narrowed to, or all.</summary>
    public IEnumerable<Accord> Accords => Text("accord") is { } id ? [Accord(id)] : Ledger.Accords;

    public static string Encode(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Decode(string cursor)
    {
        var text = cursor.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[text.Length];
        return cursor.Length is > 0 and <= 1_000 && Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new ProblemException(Problem.BadCursor, "Give `next` of an earlier answer as it stands, or leave the cursor out to begin anew.");
    }
}

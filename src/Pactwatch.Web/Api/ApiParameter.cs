namespace Pactwatch.Web.Api;

/// <summary>A parameter of the address ("?limit=50") or a header that an operation reads, as it is described to programs.</summary>
/// <param name="Choices">The only values it can have; empty where any will do.</param>
internal sealed record ApiParameter(string Name, string Description, ApiValue Value = ApiValue.Text, bool IsRequired = false, bool IsHeader = false, params string[] Choices)
{
    public static readonly ApiParameter AsOf = new("asOf", "The day the ledger is of. Default: the latest day on which a report is believed published.", ApiValue.Day);
    public static readonly ApiParameter Limit = new("limit", "How many at most, from 1 to 500. Default: 50.", ApiValue.Number);
    public static readonly ApiParameter Cursor = new("cursor", "Go on after this place: `next` of the page before.");
    public static readonly ApiParameter Accord = new("accord", "Only of this accord.");
}

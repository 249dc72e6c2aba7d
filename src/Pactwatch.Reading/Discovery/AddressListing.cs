using System.Collections.Immutable;

namespace Pactwatch.Reading.Discovery;

/// <summary>A list of addresses with dates.</summary>
/// <param name="Rows">In the order of the list, each address (in its one spelling) once: the first one counts.</param>
/// <param name="Without">Lines, rows or objects that hold no address.</param>
/// <param name="Repeated">Those whose address had come before.</param>
/// <param name="IsCut">True where it has more than <see cref="MaxRows"/> addresses: the first were read.</param>
public sealed record AddressListing(AddressListKind Kind, ImmutableArray<AddressRow> Rows, int Without, int Repeated, bool IsCut)
{
    /// <summary>The most addresses of one list.</summary>
    public const int MaxRows = 200_000;
}

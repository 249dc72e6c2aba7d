using NodaTime;

namespace Pactwatch.Reading.Discovery;

/// <summary>One address of a list. Null where the list says nothing.</summary>
/// <param name="Address">Whole, of http or https.</param>
/// <param name="Date">As written: when the article was published or, in lists of what a crawler saw, seen.</param>
/// <param name="On">The day that this names, where it names one clearly.</param>
/// <param name="Title">In one line, at most 500 characters.</param>
/// <param name="Outlet">In one line, at most 200 characters.</param>
public sealed record AddressRow(string Address, string? Date, LocalDate? On, string? Title, string? Outlet);

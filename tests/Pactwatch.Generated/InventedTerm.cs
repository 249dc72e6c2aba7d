using NodaTime;

namespace Pactwatch.Generated;

/// <summary>One thing that an invented agreement binds a party to.</summary>
/// <param name="Name">The part of the phrase book's sections that tells of it.</param>
/// <param name="IsFirstActing">True where the first party is bound, false for the second.</param>
/// <param name="Due">The last day; told as the month where <paramref name="IsMonth"/> says so, and is then the month's end.</param>
/// <param name="IsKept">Whether what became of it is good news.</param>
internal sealed record InventedTerm(string Name, bool IsFirstActing, int Amount, string Site, LocalDate Due, bool IsMonth, bool IsKept);

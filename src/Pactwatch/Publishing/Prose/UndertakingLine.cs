using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Prose;

/// <summary>An undertaking in one line for people.</summary>
public static class UndertakingLine
{
    /// <summary>Its actor, or that none is named.</summary>
    public static string Actor(UndertakingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return string.IsNullOrEmpty(entry.Actor) ? "Nobody named" : entry.Actor;
    }

    /// <summary>"Sarovia: release 96 prisoners": actor, verb, object; quantity and beneficiary where the object doesn't hold them already.</summary>
    public static string Of(UndertakingEntry entry)
    {
        var line = $"{Actor(entry)}: {Deed(entry)}";
        return char.ToUpperInvariant(line[0]) + line[1..];
    }

    /// <summary>The same without the actor.</summary>
    public static string Deed(UndertakingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var quantity = entry.Quantity?.Text is { } counted && !Holds(Actor(entry), counted) ? counted : null;
        var thing = Joined(quantity, entry.Object);
        var to = entry.Beneficiary is { Length: > 0 } beneficiary && !Holds(thing, beneficiary) ? $" to {beneficiary}" : "";
        return $"{entry.Verb} {thing}".TrimEnd() + to;
    }

    private static string Joined(string? quantity, string? thing) => (quantity, thing) switch
    {
        (null or "", _) => thing ?? "",
        (_, null or "") => $"({quantity})",
        _ when Holds(thing, quantity) => thing,
        _ when Holds(quantity, thing) => quantity,
        _ => $"{thing} ({quantity})",
    };

    private static bool Holds(string whole, string part) => whole.Contains(part, StringComparison.OrdinalIgnoreCase);
}

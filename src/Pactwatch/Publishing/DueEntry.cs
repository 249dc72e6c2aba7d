using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing;

/// <summary>An undertaking that is still to be done, and the accord it belongs to.</summary>
public sealed record DueEntry(Accord Accord, UndertakingEntry Entry)
{
    /// <summary>The last day of its window, else the first; null where it has no date.</summary>
    public LocalDate? On => Entry.Window.To ?? Entry.Window.From;
}

using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Review;

/// <summary>What an entry shows, by slot, as people read it: kept with a confirmation, so that a later change is seen. Empty cells are left out.</summary>
public sealed record EntryCells(ImmutableSortedDictionary<string, string> BySlot)
{
    public static EntryCells Of(UndertakingEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Of(
            ("actor", entry.Actor), ("act", entry.Act.Word()), ("verb", entry.Verb), ("object", entry.Object), ("beneficiary", entry.Beneficiary),
            ("quantity", entry.Quantity?.Text), ("places", string.Join("; ", entry.Places)), ("window", entry.Window.IsOpen ? null : WindowWords.Of(entry.Window, entry.Duty)),
            ("conditions", string.Join("; ", entry.Conditions.Select(condition => condition.Text))), ("modality", entry.Modality.Word()), ("duty", entry.Duty.Word()), ("phase", entry.Phase));
    }

    public static EntryCells Of(UndertakingClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Of(
            ("kind", claim.Other?.Word()), ("actor", claim.Actor.Value), ("act", claim.Act.Word()), ("verb", claim.Verb.Value), ("object", claim.Object?.Value),
            ("places", string.Join("; ", claim.Places.Select(place => place.Value))), ("window", claim.Window is { } window ? WindowWords.Of(window.Value, claim.Duty) : null));
    }

    public static EntryCells Of(FigureEntry figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Of(("measure", figure.Measure), ("places", string.Join("; ", figure.Places)), ("unit", figure.Unit));
    }

    public static EntryCells Of(QuoteEntry quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        return Of(("speaker", quote.Speaker), ("role", quote.Role), ("saidTo", quote.SaidTo));
    }

    public static EntryCells Of(EventEntry happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Of(("actor", happened.Actor), ("verb", happened.Verb), ("places", string.Join("; ", happened.Places)), ("window", happened.On.IsOpen ? null : WindowWords.Of(happened.On, Duty.Achieve)));
    }

    public static EntryCells Of(IncidentEntry incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Of(("what", incident.What), ("actor", incident.Actor), ("places", string.Join("; ", incident.Places)), ("window", incident.On is { } day ? WindowWords.Day(day) : null));
    }

    /// <summary>The value of a confirmation.</summary>
    public string ToJson() => JsonSerializer.Serialize(BySlot, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The cells that a confirmation was made of; null where it tells none.</summary>
    public static EntryCells? Parse(string? value) =>
        Rulings.SlotValues.Parse(value) is { ValueKind: JsonValueKind.Object } told
            ? new EntryCells(told.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String).ToImmutableSortedDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal))
            : null;

    /// <summary>The slots that differ, with what stood and what stands there; empty for a cell that shows nothing.</summary>
    public IEnumerable<(string Slot, string Was, string Now)> ChangesSince(EntryCells before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return BySlot.Keys.Union(before.BySlot.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(slot => (slot, before.BySlot.GetValueOrDefault(slot, ""), BySlot.GetValueOrDefault(slot, "")))
            .Where(change => change.Item2 != change.Item3);
    }

    private static EntryCells Of(params ReadOnlySpan<(string Slot, string? Text)> cells)
    {
        var bySlot = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (slot, text) in cells)
        {
            if (!string.IsNullOrEmpty(text)) bySlot[slot] = text;
        }

        return new EntryCells(bySlot.ToImmutable());
    }
}

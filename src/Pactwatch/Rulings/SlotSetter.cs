using System.Collections.Immutable;
using System.Text.Json;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Rulings;

/// <summary>
/// Fills one slot of a claim from the JSON value of a judgement. Null where that kind of claim has no such slot, or the
/// value is of another shape or empties a slot that can't be empty.
/// </summary>
/// <param name="text">The report's stored text: what is filled in as words of the report must stand there.</param>
internal sealed class SlotSetter(string text)
{
    /// <summary>Slots of an entry that no claim has of its own: a ruling on them is kept with the claim.</summary>
    public const string State = "state";

    public T? Set<T>(T claim, string slot, JsonElement value)
        where T : Claim =>
        (T?)(Claim?)(claim switch
        {
            UndertakingClaim undertaking => Set(undertaking, slot, value),
            FigureClaim figure => Set(figure, slot, value),
            UtteranceClaim utterance => Set(utterance, slot, value),
            EventClaim happened => Set(happened, slot, value),
            StatusClaim status => Set(status, slot, value),
            IncidentClaim incident => Set(incident, slot, value),
            _ => null,
        });

    private UndertakingClaim? Set(UndertakingClaim claim, string slot, JsonElement value)
    {
        var isEmpty = value.ValueKind == JsonValueKind.Null;
        var word = SlotValues.Text(value);
        return slot switch
        {
            "actor" when Filled(value) is { } actor => claim with { Actor = actor, Party = null },
            "act" when SlotValues.Word<Act>(word, LedgerWords.Word) is { } act => claim with { Act = act },
            "verb" when word is not null => claim with { Verb = new Slot<string>(word, null) },
            "object" when isEmpty || word is not null => claim with { Object = isEmpty ? null : Filled(value) },
            "beneficiary" when isEmpty || word is not null => claim with { Beneficiary = isEmpty ? null : Filled(value) },
            "quantity" when isEmpty => claim with { Quantity = null },
            "quantity" when Amount(value, claim) is { } quantity => claim with { Quantity = new Slot<Quantity>(quantity, null) },
            "places" when Places(value) is { } places => claim with { Places = places },
            "window" when isEmpty => claim with { Window = null },
            "window" when SlotValues.Window(value) is { } window => claim with { Window = new Slot<DateWindow>(window, null) },
            "conditions" when Conditions(value) is { } conditions => claim with { Conditions = conditions },
            "modality" when SlotValues.Word<Modality>(word, LedgerWords.Word) is { } modality => claim with { Modality = modality },
            "duty" when SlotValues.Word<Duty>(word, LedgerWords.Word) is { } duty => claim with { Duty = duty },
            "phase" when isEmpty || word is not null => claim with { Phase = word },
            "kind" when word == ClaimKinds.Undertaking => claim with { Other = null },
            "kind" when SlotValues.Word<OtherKind>(word, LedgerWords.Word) is { } other => claim with { Other = other },
            State when SlotValues.Word<UndertakingState>(word, LedgerWords.Word) is not null => claim,
            // A column of a person's own: kept with the claim, and no cell of it.
            _ when OwnColumn.IsSlot(slot) && (isEmpty || word is not null) => claim,
            _ => null,
        };
    }

    private static FigureClaim? Set(FigureClaim claim, string slot, JsonElement value) => slot switch
    {
        "quantity" when SlotValues.Quantity(value, claim.Quantity.Span) is { } quantity => claim with { Quantity = quantity },
        "measure" when SlotValues.Text(value) is { } measure => claim with { Measure = measure },
        "places" when SlotValues.Texts(value) is { } places => claim with { Places = places },
        "window" when value.ValueKind == JsonValueKind.Null => claim with { AsOf = null },
        "window" when SlotValues.Window(value) is { } window => claim with { AsOf = window },
        _ => null,
    };

    private static UtteranceClaim? Set(UtteranceClaim claim, string slot, JsonElement value) => slot switch
    {
        "speaker" when SlotValues.Text(value) is { } name => claim with { Speaker = claim.Speaker with { Name = name, Party = null, IsNamed = true } },
        "role" when value.ValueKind == JsonValueKind.Null || SlotValues.Text(value) is not null => claim with { Speaker = claim.Speaker with { Role = SlotValues.Text(value) } },
        "saidTo" when value.ValueKind == JsonValueKind.Null || SlotValues.Text(value) is not null => claim with { SaidTo = SlotValues.Text(value) },
        _ => null,
    };

    private static EventClaim? Set(EventClaim claim, string slot, JsonElement value)
    {
        var isEmpty = value.ValueKind == JsonValueKind.Null;
        return slot switch
        {
            "actor" when Filled(value) is { } actor => claim with { Actor = actor, Party = null },
            "act" when SlotValues.Word<Act>(SlotValues.Text(value), LedgerWords.Word) is { } act => claim with { Act = act },
            "verb" when Filled(value) is { } verb => claim with { Verb = verb },
            "object" when isEmpty || SlotValues.Text(value) is not null => claim with { Object = isEmpty ? null : Filled(value) },
            "places" when Places(value) is { } places => claim with { Places = places },
            "window" when isEmpty => claim with { On = null },
            "window" when SlotValues.Window(value) is { } window => claim with { On = new Slot<DateWindow>(window, null) },
            "extent" when SlotValues.Word<CompletionExtent>(SlotValues.Text(value), LedgerWords.Word) is { } extent => claim with { Extent = extent },
            _ => null,
        };
    }

    private static StatusClaim? Set(StatusClaim claim, string slot, JsonElement value) => slot switch
    {
        "status" when SlotValues.Word<AgreementStatus>(SlotValues.Text(value), LedgerWords.Word) is { } status => claim with { Value = status },
        "window" when value.ValueKind == JsonValueKind.Null => claim with { On = null },
        "window" when SlotValues.Window(value) is { } window => claim with { On = window.From ?? window.To },
        _ => null,
    };

    private static IncidentClaim? Set(IncidentClaim claim, string slot, JsonElement value) => slot switch
    {
        "what" when SlotValues.Text(value) is { } what => claim with { What = what },
        "actor" when Filled(value) is { } actor => claim with { Actor = actor, Party = null },
        "places" when SlotValues.Texts(value) is { } places => claim with { Places = places },
        "window" when value.ValueKind == JsonValueKind.Null => claim with { On = null },
        "window" when SlotValues.Window(value) is { } window => claim with { On = new Slot<DateWindow>(window, null) },
        _ => null,
    };

    private static Slot<string>? Filled(JsonElement value) => SlotValues.Text(value) is { } words ? new Slot<string>(words, null) : null;

    private static ImmutableArray<Slot<string>>? Places(JsonElement value) =>
        SlotValues.Texts(value) is { } places ? [.. places.Select(place => new Slot<string>(place, null))] : null;

    // The thing counted keeps its words, so that the people it names are known; a number of a person's own has none.
    private static Quantity? Amount(JsonElement value, UndertakingClaim claim) =>
        SlotValues.Quantity(value, claim.Quantity?.Value.Span ?? claim.Span) is { } amount ? amount with { Counted = claim.Quantity?.Value.Counted } : null;

    /// <summary>Conditions are words of the report; null where one of them stands nowhere in it.</summary>
    private ImmutableArray<TextSpan>? Conditions(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return [];
        if (SlotValues.Texts(value) is not { } told) return null;
        var places = told.Select(words => (At: text.IndexOf(words, StringComparison.Ordinal), words.Length)).ToList();
        return places.Exists(place => place.At < 0) ? null : [.. places.Select(place => new TextSpan(place.At, place.At + place.Length)).Order()];
    }
}

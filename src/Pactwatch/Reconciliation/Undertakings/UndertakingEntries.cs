using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>Claims of one story → one entry for each undertaking. States, completions and parts are added later.</summary>
public sealed class UndertakingEntries
{
    private readonly StoryEvidence evidence;
    private readonly UndertakingReader reader;
    private readonly ClaimComponents components;
    private readonly SlotPositions positions;
    private readonly ConditionStates conditions;

    public UndertakingEntries(StoryEvidence evidence, TriggerDates triggers)
    {
        this.evidence = evidence;
        reader = new UndertakingReader(evidence, triggers);
        var matcher = new UndertakingMatcher(evidence.Timeline);
        components = new ClaimComponents(matcher, evidence.Pairs, new CopiedClaims(evidence, matcher));
        positions = new SlotPositions(evidence);
        conditions = new ConditionStates(evidence, triggers);
    }

    public ImmutableArray<ReconciledUndertaking> Build()
    {
        var claims = ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Undertakings).Where(claim => claim.Other is null));
        var byId = claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        var bodied = claims.Where(claim => !claim.IsHeadline).Select(claim => claim.Report).ToHashSet();
        return
        [
            .. components.Join([.. claims.Select(claim => reader.Read(AsRead(claim)))])
                .Select(component => AsRuled(component, byId))
                .Select(component => WithoutRepeatedHeadlines(component, bodied))
                .Where(component => !component.Readings.IsEmpty)
                .Select(Entry),
        ];
    }

    // What a person fills into a cell changes the cell, not which claims tell of one thing: that is asked of what was read.
    private static UndertakingClaim AsRead(UndertakingClaim claim) => claim.AsRead as UndertakingClaim ?? claim;

    private ClaimComponent AsRuled(ClaimComponent component, Dictionary<string, UndertakingClaim> byId) =>
        component.Readings.All(reading => ReferenceEquals(byId[reading.Claim.Id], reading.Claim)) ? component
        : component with { Readings = [.. component.Readings.Select(reading => reader.Read(byId[reading.Claim.Id]))] };

    /// <summary>A headline is evidence of its report, not a second mention beside the body's, nor an entry of its own.</summary>
    private static ClaimComponent WithoutRepeatedHeadlines(ClaimComponent component, HashSet<ReportId> bodied)
    {
        var told = component.Readings.Where(reading => !reading.Claim.IsHeadline).Select(reading => reading.Report).ToHashSet();
        var kept = component.Readings.Where(reading =>
            !reading.Claim.IsHeadline || (!told.Contains(reading.Report) && (told.Count > 0 || !bodied.Contains(reading.Report)))).ToImmutableArray();
        var ids = kept.Select(reading => reading.Claim.Id).ToHashSet(StringComparer.Ordinal);
        return new ClaimComponent(kept, [.. component.Matches.Where(match => ids.Contains(match.ClaimA) && ids.Contains(match.ClaimB))]);
    }

    private ReconciledUndertaking Entry(ClaimComponent component)
    {
        var readings = component.Readings;
        var byClaim = readings.ToDictionary(reading => reading.Claim.Id, StringComparer.Ordinal);
        var claims = readings.Select(reading => reading.Claim).ToImmutableArray();
        var windows = positions.Of("window", claims, claim => ToldWindow(byClaim[claim.Id].Window, claim.Duty, readings.Any(reading => reading.Window.To is not null)));
        var quantities = positions.Of("quantity", claims, claim => claim.Quantity is { } told ? QuantityWords(told.Value, claim) : null);
        var windowClaim = windows.IsEmpty || SlotPositions.IsEmptied("window", claims) ? null : SlotPositions.Shown("window", windows[0]);
        var quantityClaim = quantities.IsEmpty || SlotPositions.IsEmptied("quantity", claims) ? null : SlotPositions.Shown("quantity", quantities[0]);
        var lead = byClaim[(windowClaim ?? quantityClaim ?? claims[0]).Id];
        var window = windowClaim is null ? default : byClaim[windowClaim.Id].Window;
        var entry = new UndertakingEntry(
            ClaimOrder.EntryId('u', claims),
            Shown("actor", claims, claim => claim.Actor.Value),
            Enum.Parse<Act>(Shown("act", claims, claim => claim.Act.ToString())!),
            Shown("verb", claims, claim => claim.Verb.Value) ?? "",
            Shown("object", claims, claim => claim.Object?.Value),
            Shown("beneficiary", claims, claim => claim.Beneficiary?.Value),
            Enum.Parse<Duty>(Shown("duty", claims, claim => claim.Duty.ToString())!),
            Enum.Parse<Modality>(Shown("modality", claims, claim => claim.Modality.ToString())!),
            quantityClaim?.Quantity is { } quantity ? new QuantityText(quantityClaim.EditOf("quantity")?.Text ?? evidence.WordsOf(quantityClaim.Report, quantity.Value.Span), quantity.Value) : null,
            ShownPlaces(claims),
            window,
            WindowText(windowClaim),
            conditions.Of(claims),
            Shown("phase", claims, claim => claim.Phase),
            null,
            UndertakingState.Due,
            [],
            [.. Rivals(windows), .. Rivals(quantities)],
            evidence.Origins(claims),
            claims,
            component.Matches)
        {
            Rulings = RulingsOn(claims),
        };
        var narrow = lead with { Window = window, Places = readings.SelectMany(reading => reading.Places).ToImmutableSortedSet(StringComparer.Ordinal) };
        return new ReconciledUndertaking(entry, readings, narrow, windows, quantities, readings.Select(reading => evidence.Timeline.Latest(reading.Report)).Min());
    }

    /// <summary>Once a report gives the day, "30 days from signing" is no rival of it.</summary>
    private static string? ToldWindow(DateWindow window, Duty duty, bool isDated) =>
        window.IsOpen || (isDated && window is { RelativeTo: not null, To: null }) ? null : WindowWords.Of(window, duty);

    private static IEnumerable<Position> Rivals(ImmutableArray<RankedPosition<UndertakingClaim>> ranked) =>
        ranked.Length < 2 ? [] : ranked.Select(position => position.Position);

    private string? Shown(string slot, ImmutableArray<UndertakingClaim> claims, Func<UndertakingClaim, string?> value) =>
        SlotPositions.IsEmptied(slot, claims) ? null
        : positions.Leading(slot, claims, claim => value(claim) is { Length: > 0 } told ? told : null)
        ?? claims.Select(value).FirstOrDefault(told => !string.IsNullOrEmpty(told));

    private ImmutableArray<string> ShownPlaces(ImmutableArray<UndertakingClaim> claims)
    {
        if (SlotPositions.IsEmptied("places", claims)) return [];
        var places = positions.Leading("places", claims, claim => claim.Places.IsEmpty ? null : string.Join('|', claim.Places.Select(place => place.Value)));
        return places is null ? [] : [.. places.Split('|')];
    }

    private string? WindowText(UndertakingClaim? claim) =>
        claim?.EditOf("window") is { } ruled ? ruled.Text : claim?.Window?.Words is { } words ? evidence.WordsOf(claim.Report, words) : null;

    /// <summary>What people filled into the claims' cells, with what the machine had read there.</summary>
    private ImmutableArray<SlotRuling> RulingsOn(ImmutableArray<UndertakingClaim> claims) =>
    [
        .. from claim in claims
           from edit in claim.Edits
           orderby edit.Slot, edit.Judgement.At descending, edit.Judgement.Id
           select new SlotRuling(edit.Slot, edit.Text, claim.AsRead is UndertakingClaim read ? AsRead(edit.Slot, read) : null, claim.Id, edit.Judgement),
    ];

    private string? AsRead(string slot, UndertakingClaim read) => slot switch
    {
        "actor" => read.Actor.Value is { Length: > 0 } actor ? actor : null,
        "act" => read.Act.Word(),
        "verb" => read.Verb.Value,
        "object" => read.Object?.Value,
        "beneficiary" => read.Beneficiary?.Value,
        "quantity" => read.Quantity is { } quantity ? QuantityWords(quantity.Value, read) : null,
        "places" => read.Places.IsEmpty ? null : string.Join("; ", read.Places.Select(place => place.Value)),
        "window" => read.Window is { } window ? WindowWords.Of(window.Value, read.Duty) : null,
        "conditions" => read.Conditions.IsEmpty ? null : string.Join("; ", read.Conditions.Select(words => evidence.WordsOf(read.Report, words))),
        "modality" => read.Modality.Word(),
        "duty" => read.Duty.Word(),
        "phase" => read.Phase,
        "kind" => read.Other?.Word() ?? "undertaking",
        _ => null,
    };

    private string QuantityWords(Quantity quantity, UndertakingClaim claim)
    {
        var unit = quantity.Unit is null ? "" : " " + (PhraseWords.KindOf(quantity.Unit) ?? quantity.Unit);
        var per = quantity.Per is null ? "" : " a " + quantity.Per;
        return (quantity.Min, quantity.Max) switch
        {
            (null, null) => evidence.WordsOf(claim.Report, quantity.Number).ToLowerInvariant(),
            ({ } min, { } max) when min == max => Number(min) + unit + per,
            ({ } min, null) => "at least " + Number(min) + unit + per,
            (null, { } max) => "at most " + Number(max) + unit + per,
            ({ } min, { } max) => $"{Number(min)} to {Number(max)}{unit}{per}",
        };
    }

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>What nobody has undertaken, one entry for each kind.</summary>
    public ImmutableArray<OtherEntry> Others() =>
    [
        .. ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Undertakings).Where(claim => claim.Other is not null))
            .GroupBy(claim => claim.Other!.Value)
            .OrderBy(group => group.Key)
            .Select(group => new OtherEntry(group.Key, [.. group])),
    ];
}

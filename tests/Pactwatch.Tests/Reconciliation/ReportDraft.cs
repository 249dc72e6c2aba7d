using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>
/// A report written for a test, claim by claim. Claims are given in a short notation, "act=withdraw party=Norland
/// place=Vesk amount=hundreds by=2031-09-30": keys and values, "_" for a blank, "+" between places. The notation
/// is also the sentence of the report's text that carries the claim.
/// </summary>
internal sealed class ReportDraft(string name, string? published = null, string? stated = null)
{
    private readonly StringBuilder text = new();
    private readonly List<UndertakingClaim> undertakings = [];
    private readonly List<FigureClaim> figures = [];
    private readonly List<UtteranceClaim> utterances = [];
    private readonly List<EventClaim> events = [];
    private readonly List<StatusClaim> statuses = [];
    private readonly List<EntityMention> entities = [];
    private readonly List<TimeExpression> times = [];
    private readonly List<Sentence> sentences = [];
    private readonly List<Token> tokens = [];

    public ReportId Id { get; } = new("r-" + name);

    public string? Url { get; init; }

    public ReportDraft Undertakes(string notation)
    {
        var (span, slots) = Say(notation);
        sentences.Add(new Sentence(span, new TokenRange(tokens.Count, tokens.Count)));
        undertakings.Add(new UndertakingClaim(
            Id, span, Chain(slots), Stance.Asserts,
            new Slot<string>(slots.GetValueOrDefault("actor", ""), null), slots.GetValueOrDefault("party"),
            Value(slots, "act", Act.Other), new Slot<string>(slots.GetValueOrDefault("verb", "do"), null),
            Words(slots, "object"), Words(slots, "for"), Amount(slots, span), Places(slots), Window(slots),
            slots.TryGetValue("if", out var condition) ? [Find(condition.Replace(' ', '_'), span)] : [],
            Value(slots, "modality", Modality.Agreed), Value(slots, "duty", Duty.Achieve), slots.GetValueOrDefault("phase"),
            slots.ContainsKey("other") ? Value(slots, "other", OtherKind.Demand) : null, slots.ContainsKey("headline")));
        return this;
    }

    public ReportDraft Tells(string notation)
    {
        var (span, slots) = Say(notation);
        events.Add(new EventClaim(
            Id, span, Chain(slots), Value(slots, "stance", Stance.Asserts),
            new Slot<string>(slots.GetValueOrDefault("actor", ""), null), slots.GetValueOrDefault("party"),
            Value(slots, "act", Act.Other), new Slot<string>(slots.GetValueOrDefault("verb", "do"), null),
            Words(slots, "object"), Amount(slots, span), Places(slots), Window(slots),
            Value(slots, "extent", CompletionExtent.Full), Value(slots, "witness", CompletionWitness.Own)));
        return this;
    }

    public ReportDraft Stands(AgreementStatus status, string? on = null, params string[] parties)
    {
        var (span, _) = Say($"standing={status} {string.Join(' ', parties)}");
        foreach (var party in parties) entities.Add(new EntityMention(Find(party, span), EntityType.Location, party, party, null, true));
        statuses.Add(new StatusClaim(Id, span, [], Stance.Asserts, status, on is null ? null : Day(on)));
        return this;
    }

    public ReportDraft Counts(string notation)
    {
        var (span, slots) = Say(notation);
        figures.Add(new FigureClaim(Id, span, Chain(slots), Stance.Asserts, Amount(slots, span)!.Value.Value,
            slots["measure"], [.. Places(slots).Select(place => place.Value)], Window(slots)?.Value));
        return this;
    }

    public ReportDraft Quotes(string words, string speaker)
    {
        var (span, _) = Say(words);
        utterances.Add(new UtteranceClaim(Id, span, [speaker], Stance.Asserts, new Speaker(speaker), null, AttributionStyle.Direct));
        return this;
    }

    /// <summary>A sentence in the past tense with a year: "The budget was unveiled in 2023."</summary>
    public ReportDraft Remembers(int year, string verb = "unveiled", string lemma = "unveil")
    {
        var words = $"The budget {verb} in {year.ToString(CultureInfo.InvariantCulture)}";
        var (span, _) = Say(words);
        var first = tokens.Count;
        var at = span.Start;
        foreach (var word in words.Split(' '))
        {
            tokens.Add(new Token(new TextSpan(at, at + word.Length), word == verb ? lemma : word, word == verb ? "VERB" : "NOUN"));
            at += word.Length + 1;
        }

        sentences.Add(new Sentence(span, new TokenRange(first, tokens.Count)));
        var time = new TextSpan(span.End - 4, span.End);
        times.Add(new TimeExpression(time, time, TimexType.Date, "", null, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), TimeRole.In, new DateWindow(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))));
        return this;
    }

    /// <summary>A time in the text on which something is told to begin: "begins=truce day=2031-05-01".</summary>
    public ReportDraft Begins(string family, string day)
    {
        var (span, _) = Say($"begins={family} day={day}");
        var date = Day(day);
        times.Add(new TimeExpression(span, span, TimexType.Date, day, null, date, date, TimeRole.On, new DateWindow(date, date)) { Opens = family });
        return this;
    }

    /// <summary>A name in the text, and the state it lies in.</summary>
    public ReportDraft Names(string place, string state, EntityType type = EntityType.Facility)
    {
        var (span, _) = Say(place);
        entities.Add(new EntityMention(span, type, place, state));
        return this;
    }

    public ReportClaims Build()
    {
        var belief = stated is not null ? PublishedBelief.On(Day(stated), PublishedBasis.Metadata)
            : published is null ? PublishedBelief.Unknown
            : PublishedBelief.On(Day(published), PublishedBasis.Given);
        var reading = new ReportReading(ReportText.Raw(text.ToString()), null, name, null, Url, "en", belief, null, []);
        var report = new Report(Id, name, [name + ".txt"], ReportKind.Report, Handling.Public, reading);
        var annotated = new AnnotatedReport(report) { Entities = [.. entities], Times = [.. times], Sentences = [.. sentences], Tokens = [.. tokens] };
        return new ReportClaims(annotated, [.. undertakings], [.. figures], [.. utterances], [.. events], [.. statuses]);
    }

    private (TextSpan Span, Dictionary<string, string> Slots) Say(string words)
    {
        var start = text.Length;
        text.Append(words).Append(". ");
        var slots = words.Split(' ').Where(part => part.Contains('=', StringComparison.Ordinal))
            .ToDictionary(part => part[..part.IndexOf('=', StringComparison.Ordinal)], part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace('_', ' '), StringComparer.Ordinal);
        return (new TextSpan(start, start + words.Length), slots);
    }

    private TextSpan Find(string words, TextSpan within)
    {
        var at = text.ToString().IndexOf(words, within.Start, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private static ImmutableArray<string> Chain(Dictionary<string, string> slots) => slots.TryGetValue("says", out var teller) ? [teller] : [];

    private static T Value<T>(Dictionary<string, string> slots, string key, T otherwise)
        where T : struct, Enum =>
        slots.TryGetValue(key, out var value) ? Enum.Parse<T>(value, ignoreCase: true) : otherwise;

    private static Slot<string>? Words(Dictionary<string, string> slots, string key) =>
        slots.TryGetValue(key, out var value) ? new Slot<string>(value, null) : null;

    private static ImmutableArray<Slot<string>> Places(Dictionary<string, string> slots) =>
        slots.TryGetValue("place", out var places) ? [.. places.Split('+').Select(place => new Slot<string>(place, null))] : [];

    /// <summary>"hundreds", "all", "the rest", or a number and what it counts ("214 prisoners", "$60").</summary>
    private Slot<Quantity>? Amount(Dictionary<string, string> slots, TextSpan within)
    {
        if (!slots.TryGetValue("amount", out var words)) return null;
        var span = Find("amount=" + words.Replace(' ', '_'), within);
        span = new TextSpan(span.Start + "amount=".Length, span.End);
        var parts = words.Split(' ');
        var (min, max, unit) = words switch
        {
            "hundreds" => (200m, 999m, "troops"),
            _ when decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => (number, number, parts.Length > 1 ? parts[1] : null),
            _ => ((decimal?)null, (decimal?)null, (string?)null),
        };
        return new Slot<Quantity>(new Quantity(span, span, null, min, max, unit, Approximation.Exact), span);
    }

    private static Slot<DateWindow>? Window(Dictionary<string, string> slots)
    {
        DateWindow? window = null;
        if (slots.TryGetValue("by", out var by)) window = new DateWindow(null, Day(by));
        if (slots.TryGetValue("until", out var until)) window = new DateWindow(null, Day(until));
        if (slots.TryGetValue("on", out var on)) window = new DateWindow(Day(on), Day(on));
        if (slots.TryGetValue("in", out var month))
        {
            var first = Day(month + "-01");
            window = new DateWindow(first, first.PlusMonths(1).PlusDays(-1));
        }

        if (slots.TryGetValue("within", out var within)) window = new DateWindow(null, null, new RelativeTime(within.Split('+')[1], within.Split('+')[0]));
        return window is null ? null : new Slot<DateWindow>(window.Value, null);
    }

    private static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;
}

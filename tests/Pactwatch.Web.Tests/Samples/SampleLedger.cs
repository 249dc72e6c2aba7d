using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>A ledger made by hand about an agreement that never was, with an undertaking in each of the ten states.</summary>
internal static class SampleLedger
{
    public static readonly LocalDate AsOf = new(2031, 6, 20);

    private static readonly string[] Passages =
    [
        "Norland will lift its blockade of Tern Sound by 1 July, the ministry said.",
        "Estmark is to pay 40 million crowns into the harbour fund by 30 June.",
        "Norland was to hand over the pilot station by 1 June.",
        "Estmark would release the 31 sailors within a week of the signing.",
        "Both navies were to exchange charts by 10 May.",
        "Norland is to clear 12 wrecks from the channel by 15 June.",
        "Estmark must withdraw its patrol boats from the sound by 20 May.",
        "Neither side may board fishing boats until 2033.",
        "Norland had meant to reopen the lighthouse by April.",
        "Estmark's trawlers may use the northern bank until 31 May.",
    ];

    private static readonly (UndertakingState State, string Actor, Act Act, string Verb, string? What, Duty Duty, LocalDate? From, LocalDate? To, string? Words)[] Entries =
    [
        (UndertakingState.Upcoming, "Norland", Act.End, "lift", "its blockade of Tern Sound", Duty.Achieve, null, new(2031, 7, 1), "by 1 July"),
        (UndertakingState.Due, "Estmark", Act.Pay, "pay", "40 million crowns into the harbour fund", Duty.Achieve, null, new(2031, 6, 30), "by 30 June"),
        (UndertakingState.Overdue, "Norland", Act.Transfer, "hand over", "the pilot station", Duty.Achieve, null, new(2031, 6, 1), "by 1 June"),
        (UndertakingState.Fulfilled, "Estmark", Act.Release, "release", "the 31 sailors", Duty.Achieve, null, null, "within a week of the signing"),
        (UndertakingState.FulfilledLate, "Both navies", Act.Provide, "exchange", "charts", Duty.Achieve, null, new(2031, 5, 10), "by 10 May"),
        (UndertakingState.PartlyFulfilled, "Norland", Act.Other, "clear", "12 wrecks", Duty.Achieve, null, new(2031, 6, 15), "by 15 June"),
        (UndertakingState.Disputed, "Estmark", Act.Withdraw, "withdraw", "its patrol boats", Duty.Achieve, null, new(2031, 5, 20), "by 20 May"),
        (UndertakingState.Broken, "Neither side", Act.Refrain, "board", "fishing boats", Duty.Refrain, null, new(2032, 12, 31), "until 2033"),
        (UndertakingState.Superseded, "Norland", Act.Start, "reopen", "the lighthouse", Duty.Achieve, new(2031, 4, 1), new(2031, 4, 30), "by April"),
        (UndertakingState.Lapsed, "Estmark's trawlers", Act.Allow, "use", "the northern bank", Duty.Permit, null, new(2031, 5, 31), "until 31 May"),
    ];

    internal static SampleReport Wire { get; } = new(
        "Skerry Press", "Norland and Estmark agree on Tern Sound", PublishedBelief.On(new LocalDate(2031, 3, 3), PublishedBasis.Text, "HAVN, March 3"),
        [
            "HAVN, March 3 – Norland and Estmark have signed an agreement on Tern Sound, two officials said on Monday. It ends a dispute of eleven years over who may fish, sail and tow in the channel between them.",
            string.Join(' ', Passages.Take(5)), string.Join(' ', Passages.Skip(5)),
            "\"We have quarrelled about this water for eleven years, and nobody has caught a fish by it,\" said Ilse Marn, the foreign minister of Estmark.",
            "About 310 boats fish in the sound, according to the harbour office.",
        ],
        ["© 2031 Skerry Press", "Read more: Ferries cancelled in the storm"], "By Arne Lund", "wire/skerry-1.txt", "https://skerry.example/2031/tern-sound");

    private static SampleReport Copy { get; } = new(
        "The Havn Gazette", "An end to the quarrel in the sound", PublishedBelief.On(new LocalDate(2031, 3, 4), PublishedBasis.Metadata),
        [
            "Norland and Estmark have signed an agreement on Tern Sound, Skerry Press reported.",
            "Norland will lift its blockade of Tern Sound by 11 July, and Estmark is to pay 40 million crowns into the harbour fund by the end of June.",
            "\"We have quarrelled for eleven years, and nobody has ever caught a fish by it,\" Ilse Marn told the agency.",
            "Some 290 boats fish there.",
        ],
        ["Subscribe", "Sport", "Weather"], source: "gazette/sound.html");

    private static SampleReport Weekly { get; } = new(
        "مجلة المضيق", "اتفاق المضيق: ما الذي تأخر؟",
        new PublishedBelief(null, PublishedBasis.Inferred, new LocalDate(2031, 6, 10), new LocalDate(2031, 6, 20), new LocalDate(2029, 6, 12), "it tells of events of 2031-06-09, which the page's date comes before"),
        [
            "قالت وزارة الخارجية إن محطة الإرشاد لم تسلم في الأول من حزيران.",
            "Norland says that the pilot station is not ready. Estmark denies that its boats are still in the sound.",
            "Six of the wrecks have been lifted, the harbour office said on June 9.",
        ],
        source: "weekly/strait.html", language: "ar");

    public static SourcedLedger Story { get; } = Build();

    private static SourcedLedger Build()
    {
        LedgerReport[] reports = [Wire.Held, Copy.Held, Weekly.Held];
        var accord = new Accord(
            "a-51f0", "Norland and Estmark: Tern Sound", ["Norland", "Estmark"], [new AccordRole("Harbour office at Havn", "verifier")],
            [.. reports.Select(report => report.Id)],
            [
                new StatusStep(AgreementStatus.Signed, new LocalDate(2031, 3, 3), [Wire.Status("have signed an agreement", AgreementStatus.Signed, "two officials"), Copy.Status("have signed an agreement", AgreementStatus.Signed, "Skerry Press")]),
                new StatusStep(AgreementStatus.InForce, null, [Weekly.Status("Six of the wrecks have been lifted", AgreementStatus.InForce, "the harbour office")]),
            ],
            AgreementStatus.Signed, AgreementStatus.InForce,
            [.. Entries.Select(Entry)],
            [new OtherEntry(OtherKind.Refusal, [Weekly.Undertaking("the pilot station is not ready", "Norland", Act.Transfer, "hand over", tellers: "Norland")])],
            [Boats()], [Quote()],
            [new EventEntry("e-1", "Six of the wrecks were lifted", "Norland", "lift", [], new DateWindow(new LocalDate(2031, 6, 9), new LocalDate(2031, 6, 9)), "on June 9", ["u-5"], [], ["Harbour office"], [Weekly.Event("Six of the wrecks have been lifted", "Norland", "lift")])],
            Discrepancies(),
            [new Revision("u-8", RevisionKind.Postponement, "in 2031-04", "by 2031-07-01", new LocalDate(2031, 3, 3), "Norland", [Wire.Words("Norland had meant to reopen the lighthouse by April")])],
            [
                new DerivationLink(Copy.Id, "Skerry Press", Wire.Id, DerivationMeans.Attribution, DerivationDegree.Wholly, 640, [Copy.Words("Skerry Press reported")]),
                new DerivationLink(Weekly.Id, "Harbour office", null, DerivationMeans.Attribution, DerivationDegree.Partially, null, [Weekly.Words("the harbour office said")]),
            ]);
        return new SourcedLedger(AsOf, [.. reports], [accord], []);
    }

    private static UndertakingEntry Entry((UndertakingState State, string Actor, Act Act, string Verb, string? What, Duty Duty, LocalDate? From, LocalDate? To, string? Words) entry, int n)
    {
        var window = entry is { From: null, To: null } ? new DateWindow(null, null, new RelativeTime("signing", "P7D")) : new DateWindow(entry.From, entry.To);
        var told = Wire.Undertaking(Passages[n], entry.Actor, entry.Act, entry.Verb, entry.What, window, entry.Words, "the ministry");
        ImmutableArray<UndertakingClaim> mentions = n switch
        {
            0 => [told, Copy.Undertaking("Norland will lift its blockade of Tern Sound by 11 July", entry.Actor, entry.Act, entry.Verb, entry.What, new DateWindow(null, new LocalDate(2031, 7, 11)), "by 11 July", "Skerry Press")],
            1 => [told, Copy.Undertaking("Estmark is to pay 40 million crowns", entry.Actor, entry.Act, entry.Verb, entry.What, window, "by the end of June", "Skerry Press")],
            _ => [told],
        };
        ImmutableArray<Position> positions = n == 0 ? [new Position("window", "by 2031-07-11", [Copy.Id], ["Skerry Press"], [mentions[1]])] : [];
        ImmutableArray<MatchReason> matches = mentions.Length == 2 ? [new MatchReason(mentions[0].Id, mentions[1].Id, 84, ["same party", "same act", "windows 10 days apart"])] : [];
        ImmutableArray<Completion> done = entry.State == UndertakingState.PartlyFulfilled
            ? [new Completion(CompletionExtent.Partial, ["six of twelve"], CompletionWitness.Verifier, new LocalDate(2031, 6, 9), [Weekly.Words("Six of the wrecks have been lifted")])]
            : [];
        ImmutableArray<Condition> conditions = n == 1 ? [new Condition("once the blockade is lifted", "open", [Wire.Words("Norland will lift its blockade")])] : [];
        return new UndertakingEntry(
            $"u-{n}", entry.Actor, entry.Act, entry.Verb, entry.What, null, entry.Duty, Modality.Agreed, null, n is 0 or 6 ? ["Tern Sound"] : [], window, entry.Words,
            conditions, null, null, entry.State, done, positions, ["Skerry Press"], mentions, matches);
    }

    private static FigureEntry Boats()
    {
        var (wire, copy) = (Wire.Find("310 boats"), Copy.Find("290 boats"));
        var (many, fewer) = (new Quantity(wire, wire, null, 310, 310, "boats", Approximation.About), new Quantity(copy, copy, null, 290, 290, "boats", Approximation.About));
        return new FigureEntry("f-1", "boats that fish in the sound", "boats", ["Tern Sound"],
        [
            new FigurePosition(many, null, ["Skerry Press"], [Wire.Figure("About 310 boats", "boats", many)]),
            new FigurePosition(fewer, null, ["The Havn Gazette"], [Copy.Figure("Some 290 boats", "boats", fewer)]),
        ]);
    }

    private static QuoteEntry Quote()
    {
        var fullest = Wire.Utterance("We have quarrelled about this water for eleven years, and nobody has caught a fish by it", "Ilse Marn");
        var variant = Copy.Utterance("We have quarrelled for eleven years, and nobody has ever caught a fish by it", "Ilse Marn", "Skerry Press");
        return new QuoteEntry("q-1", "Ilse Marn", "foreign minister of Estmark", null, null, AttributionStyle.Direct, fullest, ["Skerry Press"], [fullest, variant]);
    }

    private static ImmutableArray<Discrepancy> Discrepancies() =>
    [
        new("d-1", DiscrepancyKind.Date, "u-0", "the copy says by 2031-07-11, its original by 2031-07-01", true,
        [
            new Position("window", "by 2031-07-01", [Wire.Id], ["Skerry Press"], [Wire.Words(Passages[0])]),
            new Position("window", "by 2031-07-11", [Copy.Id], ["Skerry Press"], [Copy.Words("by 11 July")]),
        ]),
        new("d-2", DiscrepancyKind.ReportDate, Weekly.Id.Value, "the page's date comes before what it tells of", false, [new Position("published", "2029-06-12", [Weekly.Id], [], [])]),
    ];
}

using System.Collections.Immutable;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>Ledgers of drafts; origins are the reports' own names unless a derivation says otherwise.</summary>
internal static class Ledgers
{
    public static SourcedLedger Of(string? asOf, params IEnumerable<ReportDraft> drafts) => Of(asOf, [], drafts);

    public static SourcedLedger Of(string? asOf, ImmutableArray<DerivationLink> derivations, params IEnumerable<ReportDraft> drafts) =>
        new PreparedStories(
            [.. drafts.Select(draft => draft.Build())],
            derivations,
            [],
            Reading(mention => derivations.Where(link => link.Report == mention.Report).Select(link => link.Origin).DefaultIfEmpty(mention.Report.Value)),
            asOf is null ? null : LocalDatePattern.Iso.Parse(asOf).Value).Under([]);

    /// <summary>The same under rulings of people.</summary>
    public static SourcedLedger Ruled(ImmutableArray<Judgement> judgements, params IEnumerable<ReportDraft> drafts) =>
        new PreparedStories(
            [.. drafts.Select(draft => draft.Build())], [], [], Reading(mention => [mention.Report.Value]), null).Under(judgements);

    /// <summary>Each utterance is one of its own; behind a mention stand the originals that are named for it.</summary>
    public static StoryReading Reading(Func<Mention, IEnumerable<string>> behind) => new(
        (_, _, _) => mentions => Originals.Sure([.. mentions.SelectMany(behind)]),
        (utterances, _) => utterances.Select(utterance => (utterance, ImmutableArray.Create(utterance))),
        () => "test");

    /// <summary>The one accord of these drafts.</summary>
    public static Accord Accord(string? asOf, params IEnumerable<ReportDraft> drafts) => Of(asOf, drafts).Accords.ShouldHaveSingleItem();

    /// <summary>A report wholly taken from another, and that one's name as the origin.</summary>
    public static DerivationLink Copy(ReportDraft copy, ReportDraft original) =>
        new(copy.Id, original.Id.Value, original.Id, DerivationMeans.Reuse, DerivationDegree.Wholly, 900, []);

    /// <summary>Two reports with one claim each, told on two days, tied into one story by a speaker's words.</summary>
    public static ReportDraft[] Pair(string one, string other, string oneDay = "2031-03-03", string otherDay = "2031-03-04") =>
    [
        new ReportDraft("a", oneDay).Quotes("The maps are drawn and the dates written", "Rosk").Undertakes(one),
        new ReportDraft("b", otherDay).Quotes("The maps are drawn and the dates written", "Rosk").Undertakes(other),
    ];
}

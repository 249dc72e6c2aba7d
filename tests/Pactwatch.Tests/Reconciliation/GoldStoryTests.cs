using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>The whole route on the invented story, with the gold's undertakings as claims and the happenings of its later reports written out.</summary>
public sealed class GoldStoryTests
{
    private static readonly GoldStory Story = new("lower-vesk");

    /// <summary>Of each pair of mentions the gold has under one entry; a vaguer telling may stand apart.</summary>
    private const int LeastGroupedPercent = 90;

    [Fact]
    public void Mentions_of_one_undertaking_stand_under_one_entry()
    {
        var entries = Ledger("2032-05-01").Accords.ShouldHaveSingleItem().Undertakings;
        var mentions = entries.SelectMany(entry => entry.Mentions.Select(mention => (Entry: entry.Id, Group: Story.GroupOf[mention.Id]))).ToList();
        var (together, right, wanted) = (0, 0, 0);
        foreach (var one in mentions)
        {
            foreach (var other in mentions)
            {
                if (one.Entry == other.Entry) together++;
                if (one.Group == other.Group) wanted++;
                if (one.Entry == other.Entry && one.Group == other.Group) right++;
            }
        }

        var wrong = string.Join("\n", mentions.Distinct().GroupBy(pair => pair.Group).Where(group => group.Count() > 1).Select(group => $"{group.Key} in {group.Count()} entries")
            .Concat(mentions.Distinct().GroupBy(pair => pair.Entry).Where(group => group.Count() > 1).Select(group => $"{string.Join("+", group.Select(pair => pair.Group))} in one entry")));
        (right * 100 / together).ShouldBeGreaterThanOrEqualTo(LeastGroupedPercent, wrong);
        (right * 100 / wanted).ShouldBeGreaterThanOrEqualTo(LeastGroupedPercent, wrong);
    }

    [Theory]
    [InlineData("2031-04-01")]
    [InlineData("2032-01-15")]
    [InlineData("2032-05-01")]
    public void What_has_become_of_each_undertaking_by_a_day(string asOf)
    {
        var entries = Ledger(asOf).Accords[0].Undertakings;
        var wrong = new List<string>();
        foreach (var (_, group, states) in Story.States.Where(state => state.AsOf == asOf))
        {
            var entry = entries.MaxBy(entry => entry.Mentions.Count(mention => Story.GroupOf[mention.Id] == group))!;
            var state = string.Concat(entry.State.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
            if (!states.Contains(state)) wrong.Add($"{group}: {state}, not {string.Join('/', states)}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Discrepancies_of_date_and_amount_are_those_of_the_gold()
    {
        var found = Ledger("2032-05-01").Accords[0].Discrepancies;
        found.Where(discrepancy => discrepancy.Kind == DiscrepancyKind.Quantity).ShouldHaveSingleItem().Positions.Select(position => position.Value).ShouldBe(["214", "241"], ignoreOrder: true);
        found.Where(discrepancy => discrepancy.Kind == DiscrepancyKind.Date).ShouldHaveSingleItem().Positions.Select(position => position.Value).ShouldBe(["by 2031-09-30", "in 2031-09"], ignoreOrder: true);
        found.Where(discrepancy => discrepancy.Kind == DiscrepancyKind.Fulfilment).ShouldHaveSingleItem();
        found.Length.ShouldBe(3);
    }

    private static SourcedLedger Ledger(string asOf) => Story.Ledger(asOf, Happenings, Standing);

    private static IEnumerable<StatusClaim> Standing(string file, ReportId id) =>
        file[..2] switch
        {
            "06" => [new StatusClaim(id, new TextSpan(0, 10), [], Stance.Asserts, AgreementStatus.Signed, new LocalDate(2031, 5, 16))],
            "08" or "09" => [new StatusClaim(id, new TextSpan(0, 10), [], Stance.Asserts, AgreementStatus.InForce, null)],
            _ => [],
        };

    private static IEnumerable<EventClaim> Happenings(string file, ReportId id, string text)
    {
        EventClaim Told(string words, Act act, string? party, string? place, decimal? amount, string? unit, LocalDate? on, CompletionExtent extent = CompletionExtent.Full, CompletionWitness witness = CompletionWitness.Own, string actor = "")
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            var span = new TextSpan(start, start + words.Length);
            return new EventClaim(
                id, span, [], Stance.Asserts, new Slot<string>(actor, null), party, act, new Slot<string>("", null), null,
                amount is null ? null : new Slot<Quantity>(new Quantity(span, span, null, amount, amount, unit, Approximation.Exact), span),
                place is null ? ImmutableArray<Slot<string>>.Empty : [new Slot<string>(place, null)],
                on is null ? null : new Slot<DateWindow>(new DateWindow(on, on), null), extent, witness);
        }

        if (file.StartsWith("08", StringComparison.Ordinal))
        {
            yield return Told("Tarrin air base was to have been in Kerish hands by then. It is not.", Act.Transfer, "Sarovia", "Tarrin", null, null, new LocalDate(2032, 1, 1), CompletionExtent.Not);
            yield return Told("214 of our people came home", Act.Release, null, null, 214, null, new LocalDate(2031, 6, 11));
            yield return Told("the 96 Kerish prisoners went the other way", Act.Release, null, null, 96, "prisoners", new LocalDate(2031, 6, 11));
            yield return Told("our parliament ratified it on 9 June", Act.Sign, null, null, null, null, new LocalDate(2031, 6, 9), actor: "our parliament");
        }

        if (file.StartsWith("09", StringComparison.Ordinal))
        {
            yield return Told("A convoy with the last of 640 Sarovian soldiers left the region on March 27", Act.Withdraw, "Sarovia", "Lower Vesk", 640, "soldiers", new LocalDate(2032, 3, 27), CompletionExtent.Full, CompletionWitness.Verifier);
            yield return Told("took place on February 17", Act.Transfer, "Sarovia", "Tarrin", null, null, new LocalDate(2032, 2, 17));
            yield return Told("Every cent of the sixty million left Mirzel on July 10", Act.Pay, "Sarovia", null, 60, "USD", new LocalDate(2031, 7, 10), CompletionExtent.Full, CompletionWitness.Obligor);
            yield return Told("it has received only $45 million", Act.Pay, "Sarovia", null, 45, "USD", null, CompletionExtent.Partial, CompletionWitness.Beneficiary);
            yield return Told("Only 84 of the 120 observers promised for last June have arrived", Act.Provide, "Council of Inner Sea States", null, 84, null, null, CompletionExtent.Partial);
        }
    }
}

using System.Collections;
using System.Reflection;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>The ledger is a pure function of the set of reports.</summary>
public sealed class LedgerLaws
{
    private static readonly string[] Parties = ["Norland", "Kerland"];
    private static readonly string[] Deeds = ["withdraw", "transfer", "release", "pay", "end"];
    private static readonly string[] Places = ["Tarrin", "Vesk"];
    private static readonly string[] Amounts = ["hundreds", "the_remainder", "214_prisoners", "241_prisoners", "all"];
    private static readonly string[] Ends = ["by=2031-09-30", "in=2031-09", "by=2031-12-31", "within=P30D+signing"];
    private static readonly string[] Days = ["2031-03-03", "2031-03-04", "2031-05-16", "2032-01-05"];

    private static readonly Gen<string> Claim =
        from party in Gen.Elements(Parties)
        from act in Gen.Elements(Deeds)
        from place in Gen.Elements(Places)
        from amount in Gen.Elements(Amounts)
        from end in Gen.Elements(Ends)
        from parts in Gen.Choose(0, 7)
        select $"act={act} party={party}" + ((parts & 1) > 0 ? " place=" + place : "") + ((parts & 2) > 0 ? " amount=" + amount : "") + ((parts & 4) > 0 ? " " + end : "");

    private static readonly Gen<ReportPlan> Plan =
        from day in Gen.Elements(Days)
        from isDated in Gen.Elements(true, true, false)
        from claims in Gen.ListOf(Claim)
        from happenings in Gen.ListOf(Claim)
        from isSigned in Gen.Elements(true, false)
        select new ReportPlan(isDated ? day : null, [.. claims.Take(4)], [.. happenings.Take(2)], isSigned);

    [Fact]
    public void Any_order_of_the_reports_gives_the_same_ledger()
    {
        var stories =
            from plans in Gen.ListOf(Plan)
            let drafts = plans.Take(7).Select((plan, at) => plan.Draft(at)).ToArray()
            from order in Gen.Shuffle(drafts)
            select (drafts, order);
        Prop.ForAll(stories.ToArbitrary(), story => Dump(Ledgers.Of(null, story.drafts)) == Dump(Ledgers.Of(null, story.order)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(1, 1));
    }

    [Fact]
    public void Every_claim_is_in_exactly_one_entry_and_no_entry_holds_what_forbids_each_other()
    {
        var stories = Gen.ListOf(Plan).Select(plans => plans.Take(7).Select((plan, at) => plan.Draft(at)).ToArray());
        Prop.ForAll(stories.ToArbitrary(), drafts =>
        {
            var ledger = Ledgers.Of(null, drafts);
            var ids = ledger.Accords.SelectMany(accord => accord.Undertakings).SelectMany(entry => entry.Mentions).Select(mention => mention.Id).ToList();
            ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
            return ledger.Accords.SelectMany(accord => accord.Undertakings).All(entry =>
                entry.Mentions.Select(mention => mention.Party).Distinct().Count() == 1
                && entry.State != UndertakingState.Broken
                && entry.Mentions.SelectMany(mention => mention.Places).Select(place => place.Value).Distinct().Count() <= 1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2, 3));
    }

    /// <summary>Everything a ledger says, in its own order: two ledgers are equal when their dumps are.</summary>
    private static string Dump(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        if (value is null or string or ValueType and not IEnumerable || value.GetType().Namespace?.StartsWith("Pactwatch", StringComparison.Ordinal) != true && value is not IEnumerable)
        {
            text.Append(value).Append(';');
        }
        else if (value is IEnumerable items)
        {
            text.Append('[');
            foreach (var item in items) Write(text, item);
            text.Append(']');
        }
        else
        {
            text.Append('{');
            foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract").OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                if (property.PropertyType == typeof(Pactwatch.Text.Report) && value is not LedgerReport) continue;
                text.Append(property.Name).Append('=');
                Write(text, property.Name is "Text" or "Reading" or "Report" && value is not Mention ? property.GetValue(value)?.ToString() : property.GetValue(value));
            }

            text.Append('}');
        }
    }

    private sealed record ReportPlan(string? Day, string[] Claims, string[] Happenings, bool IsSigned)
    {
        public ReportDraft Draft(int at)
        {
            var draft = new ReportDraft($"{at}", Day).Quotes("The maps are drawn and the dates written", "Rosk");
            foreach (var claim in Claims) draft.Undertakes(claim);
            foreach (var happening in Happenings) draft.Tells(happening);
            return IsSigned ? draft.Stands(AgreementStatus.Signed, "2031-05-16") : draft;
        }

        public override string ToString() => $"{Day}: {string.Join(" / ", Claims)} — {string.Join(" / ", Happenings)}{(IsSigned ? " signed" : "")}";
    }
}

using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Sheets;
using Pactwatch.Publishing.Sheets.Imports;
using Pactwatch.Rulings;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Publishing.Sheets;

/// <summary>An edited sheet that comes back: which judgements follow, what is a conflict, what is left alone.</summary>
public sealed class SheetImportTests
{
    private const string Leave = "act=withdraw party=Norland actor=troops place=Tarrin amount=400 by=2031-12-31";

    private readonly ReportDraft draft = new ReportDraft("a", "2031-03-03").Undertakes(Leave).Quotes("The maps are drawn and the dates written", "Rosk");

    [Fact]
    public void A_sheet_that_nobody_changed_makes_no_judgement()
    {
        var ledger = Ledgers.Ruled([], draft);
        var plan = Import(ledger, Exported(ledger));
        (plan.Changes.Length, plan.Conflicts.Length, plan.Findings.Length, plan.Unchanged).ShouldBe((0, 0, 0, 1));
    }

    [Theory]
    [InlineData("actor", "Norland's marines", "actor", "\"Norland's marines\"")]
    [InlineData("act", " Relocate ", "act", "\"relocate\"")]
    [InlineData("object", "the garrison", "object", "\"the garrison\"")]
    [InlineData("places", "Orlo ;Tarrin", "places", "[\"Orlo\",\"Tarrin\"]")]
    [InlineData("places", "", "places", "[]")]
    [InlineData("to", "48213", "window", "{\"from\":null,\"text\":null,\"to\":\"2031-12-31\"}")]
    [InlineData("to", "2031-11-30", "window", "{\"from\":null,\"text\":null,\"to\":\"2031-11-30\"}")]
    [InlineData("to", "2031-11-30 00:00:00", "window", "{\"from\":null,\"text\":null,\"to\":\"2031-11-30\"}")]
    [InlineData("to", "30.11.2031", "window", "{\"from\":null,\"text\":null,\"to\":\"2031-11-30\"}")]
    [InlineData("to", "", "window", "null")]
    [InlineData("min", "350.0", "quantity", "{\"approximation\":\"between\",\"max\":400,\"min\":350,\"text\":null,\"unit\":null}")]
    [InlineData("modality", "promised", "modality", "\"promised\"")]
    [InlineData("state", "fulfilled", "state", "\"fulfilled\"")]
    [InlineData("phase", "second", "phase", "\"second\"")]
    public void A_changed_cell_is_an_edit_of_its_slot(string column, string cell, string slot, string value)
    {
        var ledger = Ledgers.Ruled([], draft);
        var plan = Import(ledger, Edited(Exported(ledger), column, cell));
        plan.Findings.ShouldBeEmpty();
        if (cell == "48213")
        {
            // Excel's number for the very day that went out.
            plan.Changes.ShouldBeEmpty();
            return;
        }

        var change = plan.Changes.ShouldHaveSingleItem();
        (change.Column, change.Judgement.What, change.Judgement.Slot, change.Judgement.Value).ShouldBe((column, JudgementKind.Edit, slot, value));
        (change.Judgement.By, change.Judgement.Why, change.Judgement.Words.Exact).ShouldBe(("Ana", "a call", Leave));
    }

    [Theory]
    [InlineData("actor", "Norland's marines")]
    [InlineData("to", "2031-11-30")]
    [InlineData("max", "500")]
    [InlineData("places", "Orlo")]
    [InlineData("object", "the garrison")]
    [InlineData("Priority", "high")]
    [InlineData("state", "fulfilled")]
    public void What_was_imported_comes_out_again_and_the_same_sheet_makes_no_second_judgement(string column, string cell)
    {
        var before = Ledgers.Ruled([], draft);
        var edited = Edited(Exported(before), column, cell);
        var after = Ledgers.Ruled([.. Import(before, edited).Changes.Select(change => change.Judgement)], draft);
        after.Effects.ShouldAllBe(effect => effect.Fate == JudgementFate.InEffect);
        Exported(after).Rows[0][column].ShouldBe(cell);
        var again = Import(after, edited);
        (again.Changes.Length, again.Conflicts.Length).ShouldBe((0, 0));
        Import(after, Exported(after)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_changed_on_both_sides_is_a_conflict_and_is_left_alone()
    {
        var before = Ledgers.Ruled([], draft);
        var meanwhile = Import(before, Edited(Exported(before), "to", "2031-10-31")).Changes.Single().Judgement;
        var plan = Import(Ledgers.Ruled([meanwhile], draft), Edited(Exported(before), "to", "2031-11-30"));
        plan.Changes.ShouldBeEmpty();
        plan.Conflicts.ShouldBe([new ImportConflict(2, "to", "2031-12-31", "2031-11-30", "2031-10-31")]);
    }

    [Fact]
    public void Another_cell_changed_meanwhile_is_no_conflict()
    {
        var before = Ledgers.Ruled([], draft);
        var meanwhile = Import(before, Edited(Exported(before), "actor", "marines")).Changes.Single().Judgement;
        var plan = Import(Ledgers.Ruled([meanwhile], draft), Edited(Exported(before), "to", "2031-11-30"));
        plan.Changes.ShouldHaveSingleItem().Judgement.Slot.ShouldBe("window");
        plan.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void An_own_column_changed_on_both_sides_is_a_conflict_too()
    {
        var before = Ledgers.Ruled([], draft);
        var meanwhile = Import(before, Edited(Exported(before), "Priority", "low")).Changes.Single().Judgement;
        Import(Ledgers.Ruled([meanwhile], draft), Edited(Exported(before), "Priority", "high")).Conflicts.ShouldBe([new ImportConflict(2, "Priority", "", "high", "low")]);
    }

    [Theory]
    [InlineData("to", "soon", "to: \"soon\" is no day; write it as 2026-06-30")]
    [InlineData("min", "many", "min: \"many\" is no number")]
    [InlineData("min", "900", "quantity: min is greater than max")]
    [InlineData("act", "fly", "act: \"fly\" is none of withdraw, ")]
    [InlineData("actor", "", "actor: actor can't be emptied")]
    [InlineData("from", "2032-01-01", "window: from is a later day than to")]
    [InlineData("conditions", "words that stand nowhere", "conditions: \"words that stand nowhere\" stands nowhere in the report")]
    [InlineData("base", "{}", "its base can't be read")]
    [InlineData("base", "", "it has an id and no base")]
    public void A_cell_that_can_not_be_used_is_told_with_the_reason(string column, string cell, string what)
    {
        var ledger = Ledgers.Ruled([], draft);
        var plan = Import(ledger, Edited(Exported(ledger), column, cell));
        plan.Changes.ShouldBeEmpty();
        plan.Findings.ShouldHaveSingleItem().What.ShouldStartWith(what);
    }

    [Fact]
    public void A_row_whose_words_are_gone_is_left_alone()
    {
        var ledger = Ledgers.Ruled([], draft);
        var plan = Import(Ledgers.Ruled([], new ReportDraft("b", "2031-03-03").Undertakes(Leave).Quotes("The maps are drawn and the dates written", "Rosk")), Edited(Exported(ledger), "actor", "marines"));
        plan.Findings.ShouldHaveSingleItem().What.ShouldStartWith("the words that it stood for are in no entry any more");
    }

    [Fact]
    public void A_row_of_ones_own_becomes_an_undertaking_with_its_words_once()
    {
        var before = Ledgers.Ruled([], draft);
        var row = Row(("actor", "Rosk's party"), ("verb", "redraw"), ("object", "the maps"), ("to", "2031-09-30"), ("report", "r-a"), ("words", "The maps are drawn and the dates written"), ("Priority", "low"));
        var plan = Import(before, row);
        plan.Findings.ShouldBeEmpty();
        plan.Changes.Select(change => change.Judgement.What).ShouldBe([JudgementKind.Add, JudgementKind.Edit]);
        var after = Ledgers.Ruled([.. plan.Changes.Select(change => change.Judgement)], draft);
        after.Effects.ShouldAllBe(effect => effect.Fate == JudgementFate.InEffect);
        var added = Exported(after).Rows.Single(held => held["actor"] == "Rosk's party");
        (added["verb"], added["to"], added["words"], added["Priority"]).ShouldBe(("redraw", "2031-09-30", "The maps are drawn and the dates written", "low"));
        Import(after, row).Changes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "The maps", "a row of your own names a report")]
    [InlineData("r-a", "", "a row of your own names a report")]
    [InlineData("r-none", "The maps", "no report \"r-none\" is held")]
    [InlineData("r-a", "The seas are drawn", "the report r-a has no words \"The seas are drawn\"")]
    public void A_row_of_ones_own_that_leads_to_no_words_is_told(string report, string words, string what) =>
        Import(Ledgers.Ruled([], draft), Row(("actor", "Rosk"), ("verb", "draw"), ("report", report), ("words", words))).Findings.ShouldHaveSingleItem().What.ShouldStartWith(what);

    private static ImportPlan Import(SourcedLedger ledger, (ImmutableArray<string> Columns, ImmutableArray<ImportedRow> Rows) sheet) =>
        SheetImport.Plan(ledger, sheet.Columns, sheet.Rows, new JudgementMaker("Ana", Instant.FromUtc(2031, 6, 1, 8, 0)), "a call");

    private static (ImmutableArray<string> Columns, ImmutableArray<ImportedRow> Rows) Exported(SourcedLedger ledger)
    {
        var sheet = UndertakingSheet.Of(ledger);
        ImmutableArray<string> columns = [.. sheet.Columns.Select(column => column.Name)];
        return (columns, [.. sheet.Rows.Select((row, at) => new ImportedRow(at + 2, columns.Zip(row).Where(cell => cell.Second.Length > 0).ToImmutableDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)))]);
    }

    private static (ImmutableArray<string> Columns, ImmutableArray<ImportedRow> Rows) Edited((ImmutableArray<string> Columns, ImmutableArray<ImportedRow> Rows) sheet, string column, string cell) =>
        (sheet.Columns.Contains(column, StringComparer.Ordinal) ? sheet.Columns : sheet.Columns.Add(column), [sheet.Rows[0] with { Cells = sheet.Rows[0].Cells.SetItem(column, cell) }, .. sheet.Rows.Skip(1)]);

    private static (ImmutableArray<string> Columns, ImmutableArray<ImportedRow> Rows) Row(params ReadOnlySpan<(string Column, string Cell)> cells)
    {
        var row = ImmutableDictionary<string, string>.Empty;
        var columns = ImmutableArray.CreateBuilder<string>();
        foreach (var (column, cell) in cells)
        {
            row = row.SetItem(column, cell);
            columns.Add(column);
        }

        return (columns.ToImmutable(), [new ImportedRow(2, row)]);
    }
}

using Pactwatch.Ledger;

namespace Pactwatch.Cli.Tables;

/// <summary>An agreement's own text for people at a terminal: its clauses, and the entries under each.</summary>
internal static class InstrumentTable
{
    private const int LongestWords = 100;

    /// <summary>"The text: Memorandum of Settlement (signed)".</summary>
    public static string Heading(SourcedLedger ledger, Instrument instrument)
    {
        var report = ledger.Report(instrument.Report).Report;
        var language = report.Reading.Language is null or "en" ? "" : ", " + report.Reading.Language;
        return $"{Part(instrument.Part)}: {report.Reading.Title ?? report.Source} ({instrument.Authority.Word()}{language}){(instrument.GoesWith is { } text ? $", goes with {text}" : "")}{(instrument.IsRead ? "" : ": kept beside the others; nothing was taken from it, its language isn't read")}";
    }

    /// <summary>"the text alone", "the text and 2 reports, 1 original"; of an accord without a text as ever.</summary>
    public static string ToldBy(Accord accord, UndertakingEntry entry)
    {
        var reports = entry.Mentions.Select(mention => mention.Report).Distinct().Count(report => !accord.Instruments.Any(instrument => instrument.Report == report && instrument.Part != InstrumentPart.Copy));
        if (reports == entry.ReportsCount) return LedgerText.ToldBy(entry.ReportsCount, entry.Origins);
        return reports == 0 ? "the text alone" : "the text and " + LedgerText.ToldBy(reports, entry.Origins);
    }

    private static string Part(InstrumentPart part) => part switch
    {
        InstrumentPart.Annex => "Annex",
        InstrumentPart.LanguageVersion => "Version in another language",
        InstrumentPart.EarlierVersion => "Earlier version",
        InstrumentPart.Copy => "Copy of the text",
        _ => "The text",
    };

    /// <summary>Clauses that bind somebody and the headings above them; of a text that isn't read nothing but the heading.</summary>
    public static TextTable Of(SourcedLedger ledger, Accord accord, Instrument instrument)
    {
        var table = new TextTable("clause", "id", "words", "entries", "reports", "confirmed").Unbroken(1);
        var text = ledger.Report(instrument.Report).Report.Text;
        foreach (var told in ToldClause.Of(ledger, accord, instrument))
        {
            if (told.Entries.IsEmpty && !(told.Clause.Role == ClauseRole.Heading && instrument.IsRead)) continue;
            var relations = told.Entries.SelectMany(entry => entry.ClauseMatches).Where(match => match.Clause == told.Clause.Id).CountBy(match => match.Relation).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {pair.Key.Word()}");
            table.Add(
                told.Clause.Path, told.Entries.IsEmpty ? "" : told.Clause.Id, Short(text[told.Clause.Words]), string.Join(", ", told.Entries.Select(entry => entry.Id)), string.Join(", ", relations),
                told.Entries.IsEmpty ? "" : told.ConfirmedBy?.By ?? "unconfirmed");
        }

        if (table.Rows == 0) table.Add(instrument.IsRead ? "no clause binds anybody" : $"{instrument.Clauses.Length} clauses", "", "", "", "", "");
        return table;
    }

    /// <summary>"Article 2.1", or that the text doesn't tell it.</summary>
    public static string StandingOf(Accord accord, UndertakingEntry entry)
    {
        if (entry.Standing is not { } standing) return "";
        var paths = accord.Instruments.SelectMany(instrument => instrument.Clauses).Where(clause => entry.Clauses.Contains(clause.Id, StringComparer.Ordinal)).Select(clause => clause.Path).Distinct(StringComparer.Ordinal).ToList();
        return standing == Standing.InText ? string.Join(", ", paths) : LedgerText.Of(standing) + (paths.Count == 0 ? "" : $" (see {string.Join(", ", paths)})");
    }

    private static string Short(string words) => words.Length <= LongestWords ? words : words[..LongestWords].TrimEnd() + " …";
}

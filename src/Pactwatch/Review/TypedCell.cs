using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Sentences;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Review;

/// <summary>
/// What a person types into a cell, as the value of a judgement. Dates and amounts are read by the stages that read reports,
/// so "by the end of June" and "about 450 troops" are understood; so are "2031-06-30" and "2031-06-01..2031-06-30".
/// </summary>
public static class TypedCell
{
    /// <summary>What empties a cell.</summary>
    public const string Nothing = "-";

    /// <param name="slot">The cell's name in the formats.</param>
    /// <param name="typed">What was typed; <see cref="Nothing"/> or blanks empty the cell.</param>
    /// <param name="told">The day from which "next month" is counted; null where none is known.</param>
    /// <exception cref="RulingRefusedException">It can't be read as a value of the cell.</exception>
    public static string Value(string slot, string typed, LocalDate? told)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        if (text.Length == 0 || text == Nothing) return SlotValues.Empty;
        return slot switch
        {
            "window" => Window(text, told),
            "quantity" => Quantity(text),
            "places" or "conditions" => SlotValues.Of(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            "act" => Word<Act>(slot, text, LedgerWords.Word),
            "duty" => Word<Duty>(slot, text, LedgerWords.Word),
            "modality" => Word<Modality>(slot, text, LedgerWords.Word),
            "state" => Word<UndertakingState>(slot, text, LedgerWords.Word),
            "status" => Word<AgreementStatus>(slot, text, LedgerWords.Word),
            "extent" => Word<CompletionExtent>(slot, text, LedgerWords.Word),
            "kind" when text == ClaimKinds.Undertaking => SlotValues.Of(text),
            "kind" => Word<OtherKind>(slot, text, LedgerWords.Word, ClaimKinds.Undertaking),
            _ => SlotValues.Of(text),
        };
    }

    private static string Word<T>(string slot, string text, Func<T, string> word, params string[] more)
        where T : struct, Enum =>
        SlotValues.Word(text.ToLowerInvariant(), word) is not null
            ? SlotValues.Of(text.ToLowerInvariant())
            : throw new RulingRefusedException($"'{text}' is no {slot}. It is one of: {string.Join(", ", Enum.GetValues<T>().Select(word).Concat(more))}.");

    private static string Window(string text, LocalDate? told)
    {
        var parts = text.Split("..", 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && TryDay(parts[0], out var from) && TryDay(parts[1], out var to) && (from is not null || to is not null) && !(from > to)) return SlotValues.Of(new DateWindow(from, to), null);
        if (parts.Length == 2) throw NoDate(text);
        if (TryDay(text, out var day) && day is not null) return SlotValues.Of(new DateWindow(day, day), null);
        if (text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && TryDay(text[3..].Trim(), out var end) && end is not null) return SlotValues.Of(new DateWindow(null, end), text);
        var read = TimeStage.English.Annotate(SentenceStage.English.Annotate(Typed(text, told))).Times.FirstOrDefault(time => time.Window is { IsOpen: false, RelativeTo: null } && (time.Window.From is not null || time.Window.To is not null));
        return read is not null
            ? SlotValues.Of(read.Window, text)
            : throw NoDate(text);
    }

    private static RulingRefusedException NoDate(string text) =>
        new($"'{text}' is read as no date. Write a day (2031-06-30), a range (2031-06-01..2031-06-30), “by 2031-06-30”, or the words of a date in English; '{Nothing}' empties the cell.");

    private static string Quantity(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return SlotValues.Of(number, number, null, Approximation.Exact, text);
        var annotated = QuantityStage.English.Annotate(TimeStage.English.Annotate(SentenceStage.English.Annotate(Typed(text, null))));
        var read = annotated.Quantities.FirstOrDefault(quantity => quantity.Min is not null || quantity.Max is not null);
        return read is not null
            ? SlotValues.Of(read.Min, read.Max, read.Unit, read.Approximation, text)
            : throw new RulingRefusedException($"'{text}' is read as no amount. Write a number and what it counts (“450 troops”, “about 450 troops”, “200 to 300 trucks”); '{Nothing}' empties the cell.");
    }

    private static bool TryDay(string text, out LocalDate? day)
    {
        day = null;
        if (text.Length == 0) return true;
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true } read) return false;
        day = read.Value;
        return true;
    }

    private static AnnotatedReport Typed(string text, LocalDate? told)
    {
        var published = told is { } day ? PublishedBelief.On(day, PublishedBasis.Given) : PublishedBelief.Unknown;
        var reading = new ReportReading(ReportText.Raw(text), null, null, null, null, "en", published, null, []);
        return new AnnotatedReport(new Report(new ReportId("r-typed"), "", ["typed"], ReportKind.Note, Handling.Internal, reading));
    }
}

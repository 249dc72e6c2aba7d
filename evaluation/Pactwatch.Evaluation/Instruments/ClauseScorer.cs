using NodaTime;
using NodaTime.Text;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Extraction;
using Pactwatch.Ledger;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>
/// Scores the clauses cut (place and words to the letter), which of them bind somebody, and the duties read from them: a
/// duty is found where its clause has one of that act or duty, and full where act, duty, actor, window and amount are right.
/// </summary>
internal sealed class ClauseScorer
{
    private readonly List<string> remarks = [];
    private PrecisionRecall clauses;
    private PrecisionRecall binding;
    private PrecisionRecall duties;
    private PrecisionRecall full;

    public IReadOnlyList<string> Remarks => remarks;

    public void Add(GoldInstrument gold, ReportClaims read)
    {
        var text = read.Report.Text.Characters;
        var cut = read.Instrument!.Clauses;
        var found = cut.Select(clause => (clause.Path, Start: Folding.CodePoints(text, clause.Span.Start), End: Folding.CodePoints(text, clause.Span.End))).ToHashSet();
        var wanted = gold.Clauses.Select(clause => (clause.Path, clause.Start, clause.End)).ToHashSet();
        remarks.AddRange(wanted.Except(found).Select(clause => $"missed clause: {clause.Path} {clause.Start}..{clause.End}"));
        remarks.AddRange(found.Except(wanted).Select(clause => $"made up clause: {clause.Path} {clause.Start}..{clause.End}"));
        clauses = new PrecisionRecall(found.Intersect(wanted).Count(), found.Except(wanted).Count(), wanted.Except(found).Count());

        var told = read.Undertakings.ToLookup(claim => read.Instrument.At(claim.Span)?.Path ?? "", StringComparer.Ordinal);
        var goldDuties = gold.Clauses.ToDictionary(clause => clause.Path, clause => clause.Duties, StringComparer.Ordinal);
        foreach (var place in gold.Clauses.Select(clause => clause.Path).Union(told.Select(group => group.Key), StringComparer.Ordinal)) Add(place, goldDuties.GetValueOrDefault(place, []), [.. told[place]]);
    }

    public IEnumerable<Measurement> Measurements() =>
        [.. clauses.Named("clauses"), .. binding.Named("clauses.binding"), .. duties.Named("undertakings"), new("undertakings.full.f1", full.F1)];

    private void Add(string place, IReadOnlyList<GoldDuty> wanted, List<UndertakingClaim> told)
    {
        binding = Plus(binding, wanted.Count > 0, told.Count > 0);
        if (wanted.Count > 0 && told.Count == 0) remarks.Add($"missed undertaking: {place}");
        if (wanted.Count == 0 && told.Count > 0) remarks.Add($"made up undertaking: {place}: {Words(told[0])}");
        foreach (var duty in wanted)
        {
            var match = told.Where(claim => duty.Act.Contains(claim.Act.Word(), StringComparer.Ordinal)).Concat(told.Where(claim => duty.Duty.Contains(claim.Duty.Word(), StringComparer.Ordinal))).FirstOrDefault();
            var wrong = match is null ? [] : WrongSlots(duty, match);
            duties = match is null ? duties with { Missed = duties.Missed + 1 } : duties with { Right = duties.Right + 1 };
            full = match is not null && wrong.Count == 0 ? full with { Right = full.Right + 1 } : full with { Missed = full.Missed + 1, MadeUp = full.MadeUp + (match is null ? 0 : 1) };
            if (wrong.Count > 0) remarks.Add($"wrong {string.Join(", ", wrong)}: {place}: {Words(match!)}");
            if (match is not null) told.Remove(match);
            else if (told.Count > 0) remarks.Add($"missed undertaking: {place}: {duty.Act[0]}");
        }

        duties = duties with { MadeUp = duties.MadeUp + told.Count };
        full = full with { MadeUp = full.MadeUp + told.Count };
    }

    private static List<string> WrongSlots(GoldDuty wanted, UndertakingClaim told)
    {
        var wrong = new List<string>();
        if (!wanted.Act.Contains(told.Act.Word(), StringComparer.Ordinal)) wrong.Add("act");
        if (!wanted.Duty.Contains(told.Duty.Word(), StringComparer.Ordinal)) wrong.Add("duty");
        if (!Folding.HoldsAny(wanted.Actor.Select(WithoutArticle), told.Actor.Value)) wrong.Add("actor");
        if (WindowOf(told) != wanted.Window) wrong.Add("window");
        if (wanted.Quantity is { } amount && !(told.Quantity is { } quantity && QuantityWords(amount).All(number => quantity.Value.Min == number))) wrong.Add("quantity");
        return wrong;
    }

    private static IEnumerable<decimal> QuantityWords(string amount) =>
        amount.Split(' ').Where(word => char.IsAsciiDigit(word[0])).Select(word => decimal.Parse(word, System.Globalization.CultureInfo.InvariantCulture));

    private static string WithoutArticle(string name) => name.Split(' ') is ["the" or "an" or "a", .. var rest] ? string.Join(' ', rest) : name;

    private static string WindowOf(UndertakingClaim told) =>
        told.Window is { Value: var window } ? GoldDuty.WindowWords(Iso(window.From), Iso(window.To), window.RelativeTo?.Event, window.RelativeTo?.Offset) : GoldDuty.WindowWords(null, null, null, null);

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static string Words(UndertakingClaim told) => $"{told.Actor.Value} | {told.Act.Word()} | {told.Duty.Word()} | {WindowOf(told)} | {told.Quantity?.Value.Min}";

    private static PrecisionRecall Plus(PrecisionRecall sum, bool isWanted, bool isTold) => new(
        sum.Right + (isWanted && isTold ? 1 : 0), sum.MadeUp + (!isWanted && isTold ? 1 : 0), sum.Missed + (isWanted && !isTold ? 1 : 0));
}

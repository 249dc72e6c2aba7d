using System.Globalization;
using Pactwatch.Generated;

namespace Pactwatch.Benchmarks.Accords;

/// <summary>Sentences of the generated agreement's reports, each put together of parts that are drawn.</summary>
internal static class AccordSentences
{
    private const int Stages = 72;

    public static string Undertaking(Draw draw, DateTime day)
    {
        // Seventy-two stages in all, each with its own place and last day; one teller in twenty has it a month later. What is past isn't promised.
        var first = Math.Max(0, ((((day.Year - 2031) * 12) + day.Month - 5) * 3) + 3);
        var stage = first + draw.Below(Stages - first);
        var place = AccordWords.Places[stage % AccordWords.Places.Length];
        var due = new DateTime(2031, 6, 30, 0, 0, 0, DateTimeKind.Utc).AddMonths(stage / 3 + (draw.Below(20) == 0 ? 1 : 0));
        var amount = 100 + (stage * 50);
        var end = due.ToString(draw.Below(2) == 0 ? "MMMM yyyy" : "'the end of' MMMM yyyy", CultureInfo.InvariantCulture);
        var told = draw.Of(AccordWords.Tellers);
        return (stage % 4) switch
        {
            0 => $"{told} Belmora will withdraw {amount} {draw.Of(["troops", "soldiers"])} from {place} by {end}, {draw.Of(AccordWords.Asides)}.",
            1 => $"{told} Karsk is to release {amount} prisoners held in {place} by {end}, {draw.Of(AccordWords.Asides)}.",
            2 => $"{told} Belmora agreed to hand over the {draw.Of(["base", "air base"])} at {place} to Karsk by {end}, {draw.Of(AccordWords.Asides)}.",
            _ => $"{told} Karsk will reopen the crossing at {place} no later than {end}, {draw.Of(AccordWords.Asides)}.",
        };
    }

    public static string Standing(Draw draw) => draw.Of(AccordWords.Standings) + " " + Matter(draw);

    public static string Figure(Draw draw) =>
        $"{draw.Of(AccordWords.Abouts)} {(draw.Below(40) + 1) * 50} {draw.Of(["Belmoran troops", "displaced families", "prisoners", "trucks of aid"])} {draw.Of(["remain in", "are still in", "were counted in", "wait in"])} {draw.Of(AccordWords.Places)}, {draw.Of(AccordWords.Asides)}.";

    public static string Quote(Draw draw) =>
        $"“{draw.Of(AccordWords.Openings)} {draw.Of(AccordWords.Nouns)} {draw.Of(AccordWords.Verbs)} {draw.Of(AccordWords.Nouns)} {draw.Of(AccordWords.Endings)},” said {draw.Of(AccordWords.Speakers)}.";

    /// <summary>Something happens every ten days; reports tell of what happened in the last months.</summary>
    public static string Done(Draw draw, DateTime day)
    {
        var first = new DateTime(2030, 7, 1, 0, 0, 0, DateTimeKind.Utc);
        var happening = ((int)(day - first).TotalDays / 10) - 1 - draw.Below(12);
        var place = AccordWords.Places[happening * 7 % AccordWords.Places.Length];
        var deed = new[] { "pulled its last soldiers out of", "handed over the base at", "withdrew a battalion from" }[happening % 3];
        return $"On {first.AddDays(happening * 10).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} Belmora {deed} {place}, {draw.Of(AccordWords.Asides)}.";
    }

    /// <summary>Whatever else a report tells: matter that binds nobody.</summary>
    public static string Matter(Draw draw) =>
        $"{draw.Of(AccordWords.Openings)} {draw.Of(AccordWords.Nouns)} {draw.Of(AccordWords.Links)} {draw.Of(AccordWords.Towns)} {draw.Of(AccordWords.Verbs)} {draw.Of(AccordWords.Nouns)} {draw.Of(AccordWords.Endings)}.";
}

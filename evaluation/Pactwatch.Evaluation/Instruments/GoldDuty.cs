using System.Text.Json;
using Pactwatch.Evaluation.Exported;

namespace Pactwatch.Evaluation.Instruments;

/// <summary>What a clause binds somebody to, with the acceptable readings of each slot.</summary>
/// <param name="Window">"from..to event+offset", each part empty where the text gives none.</param>
/// <param name="Quantity">Words that must stand in the quantity; null where there is none to check.</param>
internal sealed record GoldDuty(IReadOnlyList<string> Duty, IReadOnlyList<string> Act, IReadOnlyList<string> Actor, string Window, string? Quantity)
{
    public static GoldDuty Of(JsonElement duty, GoldClock? clock)
    {
        var window = duty.ValueOf("window");
        var relative = window?.ValueOf("relativeTo");
        return new GoldDuty(
            duty.ValueOf("duty").Words(), duty.ValueOf("act").Words(), duty.ValueOf("actor").Words(),
            WindowWords(window?.WordsOf("from"), window?.WordsOf("to"), relative?.WordsOf("event") is { } on && on == clock?.Term ? clock.Event : relative?.WordsOf("event"), relative?.WordsOf("offset")),
            duty.WordsOf("quantity"));
    }

    public static string WindowWords(string? from, string? to, string? on, string? offset) => $"{from}..{to}{(on is null ? "" : $" {on} {offset}")}";
}
